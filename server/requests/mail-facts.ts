import { nameIn } from '../../domain/names.ts';
import { editsOf } from '../../domain/requests/index.ts';
import { callWouldStartIt } from '../../domain/sla/index.ts';
import type { Scope } from '../access/index.ts';
import type { CatalogueBook } from '../catalogue/index.ts';
import { type RequestFacts, wasToldBefore } from '../mail/index.ts';
import { clocksOf } from './clocks-and-place.ts';
import { newestWords } from './newest-words.ts';
import { presentCategory } from './present-category.ts';
import { type EntryRow, publicNumber } from './rows.ts';
import { findRequestById, recorded } from './store-detail.ts';
import { isToBeTold } from './store-people.ts';

/**
 * What an e-mail about one event of a request tells its reader, `now` in epoch ms; null where the request is gone, the
 * event was taken back, or the reader follows the request no more.
 */
export const createRequestFacts =
  (book: CatalogueBook) =>
  async (
    scope: Scope,
    companyId: string,
    requestId: string,
    eventSeq: number,
    now: number,
    reader: { personId: string; language: string; timeZone: string },
  ): Promise<RequestFacts | null> => {
    const found = await findRequestById(scope, companyId, requestId);
    if (!found) return null;
    const followers = [found.createdBy, ...found.participants];
    if (!(await isToBeTold(scope, { companyId, followers }, reader.personId))) return null;
    const { entries } = found;
    if (entries.some(({ terms }) => terms.undoes === eventSeq)) return null;
    const [clock] = await clocksOf(book, entries.map(recorded));
    const told = entries.find((entry) => entry.seq === eventSeq);
    const historySeq = entries.at(-1)?.seq ?? 0;
    const companyAndRequest = { companyId, requestId, personId: reader.personId };
    if (told?.kind === 'edited' && !(await isNews(scope, companyAndRequest, told, entries)))
      return null;
    const plan = book.current.plans.find((candidate) => candidate.id === found.planId);
    return {
      number: publicNumber(found.number),
      historySeq,
      subject: found.subject,
      followUpOf: found.followUpOf === null ? null : publicNumber(found.followUpOf),
      statusNames: book.current.statusNamesIn(reader.language),
      customerName: found.createdByName,
      planName: plan ? nameIn(plan.names, reader.language) : found.planId,
      premium: found.contractId !== null,
      contractNumber: found.contractNumber,
      severity: found.severity,
      dueAt: clock.dueAt,
      settled: clock.state !== 'running' && clock.state !== 'none',
      callWouldStartIt: callWouldStartIt(clock, now),
      callCode: found.callCode,
      supportPhone: book.current.supportPhone,
      lapsesAt: (told?.terms.lapsesAt as number | undefined) ?? null,
      body: told ? newestWords(told, entries) : null,
      reason: told?.content?.reason ?? null,
      authorName: told?.actorName ?? null,
      timeZone: reader.timeZone,
      productName: found.productName,
      versionName: found.versionName ?? '',
      categoryName: presentCategory(found, [book.current], reader.language).category.name,
      answers: told?.content?.answers ?? [],
    };
  };

/** A correction is told to whoever got the words of before, and only the newest of several. */
async function isNews(
  scope: Scope,
  about: { companyId: string; requestId: string; personId: string },
  edited: EntryRow,
  entries: readonly EntryRow[],
): Promise<boolean> {
  const eventSeq = Number(edited.terms.edits);
  const isNewest = editsOf(entries).get(eventSeq)?.at(-1) === edited;
  return isNewest && wasToldBefore(scope, { ...about, eventSeq }, edited.seq);
}
