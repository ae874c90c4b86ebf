import type { Names } from '../names.ts';
import type { LifeCycle } from '../support/index.ts';

export const AREA_ICONS = ['workstations', 'servers', 'mail', 'mobile', 'console'] as const;

export type AreaIcon = (typeof AREA_ICONS)[number];

/** Another version that is to be installed first, and what it puts right (`R2`). */
export interface RecommendedUpdate {
  readonly version: string;
  readonly fixes: Names;
}

export interface ProductVersion extends LifeCycle {
  readonly version: string;
  readonly certified: boolean;
  readonly recommendedUpdate?: RecommendedUpdate;
}

export interface Product {
  readonly id: string;
  readonly names: Names;
  readonly shortNames?: Names;
  /** Newest first. */
  readonly versions: readonly ProductVersion[];
}

/** What customers choose first: `products` are ids, in the order of the form. */
export interface ProtectionArea {
  readonly id: string;
  readonly icon: AreaIcon;
  readonly names: Names;
  readonly products: readonly string[];
}

export interface Products {
  readonly areas: readonly ProtectionArea[];
  readonly products: readonly Product[];
}
