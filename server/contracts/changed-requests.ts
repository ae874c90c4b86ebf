import type { ContractChangePreview } from '../../api/contract-changes.ts';
import { mayWorkOnRequests } from '../../domain/access/index.ts';
import type { Plan } from '../../domain/plans/index.ts';
import type { ClockKind } from '../../domain/sla/index.ts';
import type { Actor, Scope } from '../access/index.ts';
import type { CatalogueBook } from '../catalogue/index.ts';

interface ChangedContract {
  companyId: string;
  id: string;
  plan: Plan;
}

/** One promise of an open request; epoch ms, null: none. */
interface ChangedPromise {
  number: string;
  subject: string;
  company: { publicId: string; name: string };
  kind: ClockKind;
  cycle: number;
  zone: string;
  before: number | null;
  after: number | null;
}

/** What requests do when their contract changes: theirs to know, and given from where the parts are wired together. */
export interface RequestsOnContract {
  preview(
    scope: Scope,
    book: CatalogueBook,
    contract: ChangedContract,
    now: number,
  ): Promise<{ open: number; moved: ChangedPromise[] }>;
  apply(
    scope: Scope,
    book: CatalogueBook,
    contract: ChangedContract,
    how: { reason: string; mayBeLater: boolean },
    around: { actor: Actor; book: CatalogueBook },
  ): Promise<number>;
}

const MOST_SHOWN = 500;

type Told = Pick<ContractChangePreview, 'openRequests' | 'needReason' | 'moved'>;

/** P8: what would move, the next one due first; subjects are for those who work on requests. */
export function presentMoved(
  { open, moved }: { open: number; moved: ChangedPromise[] },
  reader: Actor,
): Told {
  return {
    openRequests: open,
    needReason: moved.filter(isLater).length,
    moved: moved
      .toSorted((a, b) => (a.before ?? Number.MAX_VALUE) - (b.before ?? Number.MAX_VALUE))
      .slice(0, MOST_SHOWN)
      .map((promise) => ({
        number: promise.number,
        company: promise.company,
        subject: mayWorkOnRequests(reader) ? promise.subject : null,
        clock: promise.kind,
        cycle: promise.cycle,
        dueBefore: wire(promise.before),
        dueAfter: wire(promise.after),
        differenceMs:
          promise.before === null || promise.after === null ? null : promise.after - promise.before,
        needsReason: isLater(promise),
        zone: promise.zone,
      })),
  };
}

const isLater = ({ before, after }: ChangedPromise): boolean =>
  before !== null && (after === null || after > before);

const wire = (at: number | null): string | null =>
  at === null ? null : new Date(at).toISOString();
