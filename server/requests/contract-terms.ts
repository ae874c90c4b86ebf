import { isDeepStrictEqual } from 'node:util';
import type { Plan } from '../../domain/plans/index.ts';
import { isOpen } from '../../domain/requests/index.ts';
import type { Clock } from '../../domain/sla/index.ts';
import type { Scope } from '../access/index.ts';
import type { CatalogueBook } from '../catalogue/index.ts';
import type { MovedPromise } from '../sla/index.ts';
import { append } from './append.ts';
import type { Authorship } from './circumstances.ts';
import { type ChangedTerms, editionsRead, type RecordedEvent, runsOn } from './clock-events.ts';
import { clocksOn } from './clocks-and-place.ts';
import { goingOn } from './going-on.ts';
import { publicNumber } from './rows.ts';
import { type History, historiesOnContract } from './store-histories.ts';
import { lockRequestById } from './store-locks.ts';

/** A contract with the plan that it is to run on from now. */
interface ChangedContract {
  companyId: string;
  id: string;
  plan: Plan;
}

/**
 * P8: what would become of the promises of a contract's open requests, those that get later included. `now`: epoch ms.
 */
export async function previewContractTerms(
  scope: Scope,
  book: CatalogueBook,
  contract: ChangedContract,
  now: number,
): Promise<{ open: number; moved: MovedPromise[] }> {
  const histories = await historiesOnContract(scope, contract);
  const moved: MovedPromise[] = [];
  for (const history of histories)
    moved.push(
      ...(await movesOf(book, history, await termsOn(book, history.events, contract, true), now)),
    );
  return { open: histories.length, moved };
}

/**
 * P8: brings the changed contract to its open requests, in the caller's transaction, which holds the contract's years; the
 * incident stays where it was taken. Returns how many requests go on on other terms; the others need no entry.
 */
export async function applyContractTerms(
  scope: Scope,
  book: CatalogueBook,
  contract: ChangedContract,
  { reason, mayBeLater }: { reason: string; mayBeLater: boolean },
  around: Authorship,
): Promise<number> {
  let changed = 0;
  for (const { companyId, id } of await historiesOnContract(scope, contract)) {
    const held = await lockRequestById(scope, companyId, id);
    if (!held || !isOpen(held.request.status)) continue;
    const before = runsOn(held.history);
    const terms = await termsOn(book, held.history, contract, mayBeLater);
    const { cause: _cause, sameContract: _same, staffReason: _reason, ...after } = terms;
    if (before.contractId !== contract.id || isDeepStrictEqual(before, after)) continue;
    const history = {
      ...noWords,
      companyId,
      id,
      number: held.request.number,
      events: held.history,
    };
    const moves = (await movesOf(book, history, terms, held.now)).length > 0;
    await append(
      scope,
      held,
      {
        kind: 'terms_changed',
        terms: { ...terms },
        content: { reason },
        runsOn: after,
        ...(moves ? { mail: 'contract_changed' as const } : {}),
      },
      around,
    );
    changed += 1;
  }
  return changed;
}

const noWords = { subject: '', company: { publicId: '', name: '' } };

const termsOn = async (
  book: CatalogueBook,
  events: readonly RecordedEvent[],
  { id: contractId, plan }: ChangedContract,
  mayBeLater: boolean,
): Promise<ChangedTerms> => ({
  ...(await goingOn(book, runsOn(events), { contractId, plan })),
  cause: 'contract',
  sameContract: true,
  staffReason: mayBeLater,
});

async function movesOf(
  book: CatalogueBook,
  history: History,
  terms: ChangedTerms,
  now: number,
): Promise<MovedPromise[]> {
  const { events } = history;
  const editions = await book.editions([...editionsRead(events), terms.catalogueVersion]);
  const changed: RecordedEvent = {
    seq: (events.at(-1)?.seq ?? 0) + 1,
    kind: 'terms_changed',
    occurredAt: now,
    actorId: null,
    terms: { ...terms },
  };
  const before = clocksOn(editions, events);
  const after = clocksOn(editions, [...events, changed]);
  const same = (one: Clock) => (other: Clock) =>
    one.kind === other.kind && one.cycle === other.cycle;
  const gone = before.filter((clock) => !after.some(same(clock)));
  return [
    ...after.flatMap((clock) => moveOf(history, before.find(same(clock)), clock)),
    ...gone.flatMap((clock) => moveOf(history, clock, undefined)),
  ];
}

/** Only of a promise that is still to be kept, or would be. */
function moveOf(
  { number, subject, company }: History,
  before: Clock | undefined,
  after: Clock | undefined,
): MovedPromise[] {
  const shown = after ?? before;
  if (!shown || [before, after].some((clock) => clock && settled.has(clock.state))) return [];
  const [was, is] = [before?.run?.dueAt ?? null, after?.run?.dueAt ?? null];
  if (was === is) return [];
  const { kind, cycle } = shown;
  const { zone } = shown.receipt;
  return [
    { number: publicNumber(number), subject, company, kind, cycle, zone, before: was, after: is },
  ];
}

const settled = new Set<Clock['state']>(['met', 'missed', 'stopped']);
