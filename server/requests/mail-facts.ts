import { nameIn } from '../../domain/names.ts';
import { callWouldStartIt } from '../../domain/sla/index.ts';
import type { Scope } from '../access/index.ts';
import type { CatalogueBook } from '../catalogue/index.ts';
import type { RequestFacts } from '../mail/index.ts';
import { clocksOf } from './clocks-and-place.ts';
import { presentCategory } from './present-category.ts';
import { publicNumber } from './rows.ts';
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
    const plan = book.current.plans.find((candidate) => candidate.id === found.planId);
    return {
      number: publicNumber(found.number),
      subject: found.subject,
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
      body: told?.content?.body ?? null,
      reason: told?.content?.reason ?? null,
      authorName: told?.actorName ?? null,
      timeZone: reader.timeZone,
      productName: found.productName,
      versionName: found.versionName ?? '',
      categoryName: presentCategory(found, [book.current], reader.language).category.name,
      answers: told?.content?.answers ?? [],
    };
  };
