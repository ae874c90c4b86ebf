import type { AreaSettings, ProductSettings } from '../../../../api/settings-content.ts';
import type { Names } from '../../../../domain/names.ts';

export type Version = ProductSettings['versions'][number];

/** The versions that a new one is proposed to as update: those still supported that are not certified. */
export const updatable = ({ versions }: ProductSettings): string[] =>
  versions
    .filter(({ phase, certified }) => phase !== 'ended' && !certified)
    .map(({ version }) => version);

interface NewVersion {
  version: string;
  /** The versions it is recommended to. */
  updates: readonly string[];
  /** What it fixes; null: what was said of the update before, and no update where nothing was. */
  fixes: Names | null;
}

/** R2: the newest version comes first; those before it recommend it. */
export function withNewVersion(product: ProductSettings, added: NewVersion): ProductSettings {
  const { version, updates, fixes } = added;
  const recommend = (before: Version): Version => {
    const words = fixes ?? before.recommendedUpdate?.fixes;
    if (!updates.includes(before.version) || !words) return before;
    return { ...before, recommendedUpdate: { version, fixes: words } };
  };
  const newest: Version = { version, phase: 'full', certified: false };
  return { ...product, versions: [newest, ...product.versions.map(recommend)] };
}

/** What recommended the version recommends nothing then. */
export const withoutVersion = (product: ProductSettings, gone: string): ProductSettings => ({
  ...product,
  versions: product.versions
    .filter(({ version }) => version !== gone)
    .map((version) => {
      const { recommendedUpdate: update, ...others } = version;
      return update?.version === gone ? others : version;
    }),
});

/** The version that stands at `index`; a new number is followed by what recommends it. */
export function withChangedVersion(
  product: ProductSettings,
  index: number,
  changed: Version,
): ProductSettings {
  const before = product.versions[index]?.version;
  return {
    ...product,
    versions: product.versions.map((version, at) => {
      if (at === index) return changed;
      const { recommendedUpdate: update } = version;
      if (!update || update.version !== before || before === changed.version) return version;
      return { ...version, recommendedUpdate: { ...update, version: changed.version } };
    }),
  };
}

/** A version's update; null takes it away. */
export function withUpdate(version: Version, update: Version['recommendedUpdate'] | null): Version {
  const { recommendedUpdate: _, ...others } = version;
  return update ? { ...others, recommendedUpdate: update } : others;
}

/** A product is offered in an area, at its end, or not any more. */
export const offered = (
  areas: readonly AreaSettings[],
  areaId: string,
  productId: string,
  yes: boolean,
): AreaSettings[] =>
  areas.map((area) => {
    if (area.id !== areaId) return area;
    const others = area.products.filter((id) => id !== productId);
    return { ...area, products: yes ? [...others, productId] : others };
  });

export const withoutProduct = (areas: readonly AreaSettings[], productId: string): AreaSettings[] =>
  areas.map((area) => ({ ...area, products: area.products.filter((id) => id !== productId) }));

/** A product is offered again where it was: behind what it stood behind, as far as that is still there. */
export const broughtBack = (
  areas: readonly AreaSettings[],
  saved: readonly AreaSettings[],
  productId: string,
): AreaSettings[] =>
  areas.map((area) => {
    const before = saved.find(({ id }) => id === area.id)?.products ?? [];
    const place = before.indexOf(productId);
    if (place < 0 || area.products.includes(productId)) return area;
    const ahead = before.slice(0, place).findLast((id) => area.products.includes(id));
    const at = ahead === undefined ? 0 : area.products.indexOf(ahead) + 1;
    return { ...area, products: area.products.toSpliced(at, 0, productId) };
  });
