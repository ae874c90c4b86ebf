import type { Deletion } from './store.ts';

const wire = (at: number): string => new Date(at).toISOString();

export const presentDeletion = ({ askedAt, dueAt }: Deletion) => ({
  askedAt: wire(askedAt),
  dueAt: wire(dueAt),
});
