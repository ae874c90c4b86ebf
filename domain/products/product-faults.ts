import type { Product, Products } from './product.ts';

export type ProductFaultCode =
  | 'id_taken'
  | 'product_taken'
  | 'version_taken'
  | 'unknown_product'
  | 'unknown_version'
  | 'ended_before_limited';

/** `path` leads into areas and products, as in the operator's file. */
export interface ProductFault {
  readonly path: readonly (string | number)[];
  readonly code: ProductFaultCode;
  readonly expected: string;
  readonly found: string;
}

/** R2: what is wrong with areas and products beyond the shape of their fields; empty where they are sound. */
export function productFaults({ areas, products }: Products): ProductFault[] {
  const known = new Set(products.map(({ id }) => id));
  return [
    ...repeated(
      areas.map(({ id }, a) => [['areas', a, 'id'], id]),
      'id_taken',
    ),
    ...repeated(
      products.map(({ id }, p) => [['products', p, 'id'], id]),
      'id_taken',
    ),
    ...areas.flatMap(({ products: offered }, a) => offeredFaults(offered, ['areas', a], known)),
    ...products.flatMap((product, p) => versionFaults(product, ['products', p])),
  ];
}

type Path = ProductFault['path'];

function offeredFaults(
  offered: readonly string[],
  area: Path,
  known: ReadonlySet<string>,
): ProductFault[] {
  const at = offered.map((id, p) => [[...area, 'products', p], id] as const);
  return [
    ...repeated(at, 'product_taken'),
    ...at
      .filter(([, id]) => !known.has(id))
      .map(([path, found]) => ({
        path,
        code: 'unknown_product' as const,
        expected: 'the id of a product',
        found,
      })),
  ];
}

function versionFaults({ versions }: Product, product: Path): ProductFault[] {
  const at = (v: number, key: string): Path => [...product, 'versions', v, key];
  const known = new Set(versions.map(({ version }) => version));
  return [
    ...repeated(
      versions.map(({ version }, v) => [at(v, 'version'), version]),
      'version_taken',
    ),
    ...versions.flatMap(({ version, recommendedUpdate: update }, v) =>
      !update || (known.has(update.version) && update.version !== version)
        ? []
        : [
            {
              path: at(v, 'recommendedUpdate'),
              code: 'unknown_version' as const,
              expected: 'another version of the product',
              found: update.version,
            },
          ],
    ),
    ...versions.flatMap(({ limitedSince: limited, endedSince: ended }, v) =>
      limited && ended && ended < limited
        ? [
            {
              path: at(v, 'endedSince'),
              code: 'ended_before_limited' as const,
              expected: 'a day after limitedSince',
              found: ended,
            },
          ]
        : [],
    ),
  ];
}

function repeated(
  named: readonly (readonly [path: Path, id: string])[],
  code: ProductFaultCode,
): ProductFault[] {
  const seen = new Set<string>();
  return named.flatMap(([path, id]) => {
    const again = seen.has(id);
    seen.add(id);
    if (!again) return [];
    return [{ path, code, expected: 'an id of its own', found: `"${id}" a second time` }];
  });
}
