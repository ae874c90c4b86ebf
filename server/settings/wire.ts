import type { VersionHead } from '../catalogue/index.ts';

/** Epoch ms → the wire's instant. */
export const wire = (at: number): string => new Date(at).toISOString();

export const presentVersion = ({ version, holdsFrom }: VersionHead) => ({
  version,
  holdsFrom: wire(holdsFrom),
});
