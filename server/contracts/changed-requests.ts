import type { Plan } from '../../domain/plans/index.ts';
import type { Actor, Scope } from '../access/index.ts';
import type { CatalogueBook } from '../catalogue/index.ts';
import type { MovedPromise } from '../sla/index.ts';

interface ChangedContract {
  companyId: string;
  id: string;
  plan: Plan;
}

/** What requests do when their contract changes: theirs to know, and given from where the parts are wired together. */
export interface RequestsOnContract {
  preview(
    scope: Scope,
    book: CatalogueBook,
    contract: ChangedContract,
    now: number,
  ): Promise<{ open: number; moved: MovedPromise[] }>;
  apply(
    scope: Scope,
    book: CatalogueBook,
    contract: ChangedContract,
    how: { reason: string; mayBeLater: boolean },
    around: { actor: Actor; book: CatalogueBook },
  ): Promise<number>;
}
