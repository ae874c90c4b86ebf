import type { DroppedProduct } from '../../api/settings.ts';
import type { Products } from '../../domain/products/index.ts';

interface Dropped {
  product: string;
  version: string | null;
}

/** Products that are gone, and versions that are gone of products that stay. */
export function droppedProducts(before: Products, after: Products): Dropped[] {
  const kept = new Map(after.products.map((product) => [product.id, product.versions]));
  return before.products.flatMap(({ id, versions }): Dropped[] => {
    const left = kept.get(id);
    if (!left) return [{ product: id, version: null }];
    return versions
      .filter(({ version }) => !left.some((other) => other.version === version))
      .map(({ version }) => ({ product: id, version }));
  });
}

/** How many open requests are about each of them; `open` has one row for each version of a product. */
export const withOpenRequests = (
  dropped: readonly Dropped[],
  open: readonly { productId: string; versionId: string; count: number }[],
): DroppedProduct[] =>
  dropped.map(({ product, version }) => ({
    product,
    version,
    openRequests: open
      .filter((row) => row.productId === product && (version ?? row.versionId) === row.versionId)
      .reduce((sum, { count }) => sum + count, 0),
  }));
