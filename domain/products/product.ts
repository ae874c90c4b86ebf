import type { Names } from '../names.ts';

/** The life cycle of a version (`R2`): full support, limited support, or ended. */
export const LIFE_CYCLE_PHASES = ['full', 'limited', 'ended'] as const;
export const AREA_ICONS = [
  'workstations',
  'servers',
  'mail',
  'mobile',
  'console',
  'account',
] as const;

export type LifeCyclePhase = (typeof LIFE_CYCLE_PHASES)[number];
export type AreaIcon = (typeof AREA_ICONS)[number];

/** Another version that is to be installed first, and what it puts right (`R2`). */
export interface RecommendedUpdate {
  readonly version: string;
  readonly fixes: Names;
}

export interface ProductVersion {
  readonly version: string;
  readonly phase: LifeCyclePhase;
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
