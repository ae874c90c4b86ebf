import type { RequestDetail, RequestSummary } from '../../api/requests.ts';
import { abilities, mayManageParticipants } from '../../domain/access/index.ts';
import { nameIn } from '../../domain/names.ts';
import { mayUndo, UNDO_WINDOW_MS, withoutUndone } from '../../domain/requests/index.ts';
import type { Actor, Scope } from '../access/index.ts';
import type { CatalogueBook, Edition } from '../catalogue/index.ts';
import { contractOfRequest } from '../contracts/index.ts';
import { filesByEntry } from '../files/index.ts';
import { presentClockSummary } from '../sla/index.ts';
import { choosesContract, openedTerms } from './clock-events.ts';
import { mailedAbout } from './mailed-about.ts';
import { openableOf } from './openable.ts';
import { nameOf, presentCategory } from './present-category.ts';
import { namedIn, presentEntries } from './present-entries.ts';
import { presentFollowUps } from './present-follow-ups.ts';
import { presentMatter } from './present-matter.ts';
import { type FoundRequest, publicNumber, type RequestRow } from './rows.ts';

const iso = (at: number): string => new Date(at).toISOString();

interface Reader {
  scope: Scope;
  book: CatalogueBook;
  actor: Actor;
  now: number;
}

/** Rows of a list, each with its time left on the calendar that its request pinned (P7). */
export async function presentSummaries(
  rows: readonly RequestRow[],
  reader: Omit<Reader, 'scope' | 'now'> & { now?: number },
): Promise<RequestSummary[]> {
  const editions = await reader.book.editions(rows.flatMap((row) => row.catalogueVersion ?? []));
  return rows.map((row) => {
    const edition = editions.get(row.catalogueVersion ?? 0);
    return presentSummary(row, { ...reader, now: reader.now ?? row.now }, edition);
  });
}

/** A plan or product that the catalogue no longer has is shown by its id or name of that time. */
function presentSummary(
  row: RequestRow,
  { book, actor, now }: Omit<Reader, 'scope'>,
  pinned: Edition | undefined,
): RequestSummary {
  const product = book.current.products.products.find((found) => found.id === row.productId);
  const category = presentCategory(row, [book.current, pinned], actor.language);
  const productName = row.productName ?? category.category.name;
  return {
    number: publicNumber(row.number),
    subject: row.subject,
    status: row.status,
    severity: row.severity,
    planId: row.planId,
    planName: planName(book, row.planId, actor.language),
    premium: row.contractId !== null,
    company: { publicId: row.companyPublicId, name: row.companyName },
    ...category,
    productName,
    productShortName: product?.shortNames
      ? nameIn(product.shortNames, actor.language)
      : productName,
    versionName: row.versionName ?? '',
    createdAt: iso(row.createdAt),
    updatedAt: iso(row.updatedAt),
    createdBy: { id: row.createdBy, name: row.createdByName },
    assignee:
      row.assigneeId && row.assigneeName ? { id: row.assigneeId, name: row.assigneeName } : null,
    unread: row.unread,
    lapsesAt: row.lapsesAt === null ? null : iso(row.lapsesAt),
    clock: presentClockSummary(
      {
        kind: row.clockKind,
        cycle: row.clockCycle,
        state: row.clockState,
        startsAt: row.clockStartsAt,
        warningAt: row.clockWarningAt,
        dueAt: row.clockDueAt,
        answeredAt: row.clockAnsweredAt,
      },
      now,
      pinned?.calendars.get(row.clockCalendar ?? ''),
    ),
  };
}

/** In the reader's language; the id of a plan that is sold no more. */
export const planName = (book: CatalogueBook, planId: string, language: string): string =>
  nameOf(book.current.plans, planId, language);

/** A request with its history, as its reader may see it; `now` is epoch ms. */
export async function presentDetail(found: FoundRequest, reader: Reader): Promise<RequestDetail> {
  const { scope, book, actor, now } = reader;
  const { companyId, contractId, createdBy: personId } = found;
  const contract =
    contractId && (await contractOfRequest(scope, book, { companyId, contractId, personId, now }));
  const [summary] = await presentSummaries([found], reader);
  return {
    ...(summary as RequestSummary),
    productId: found.productId,
    osVersion: found.osVersion,
    ...presentMatter(found, book.current, actor.language),
    certifiedVersion: found.certifiedVersion,
    contractId,
    contractNumber: contract ? contract.number : null,
    contractValidUntil: contract ? contract.validUntil : null,
    quota: contract ? contract.quota : null,
    callCode: found.callCode,
    supportPhone: book.current.supportPhone,
    customer: {
      id: personId,
      name: found.createdByName,
      email: found.creatorEmail,
      role: found.creatorRole as RequestDetail['customer']['role'],
      namedContact: contract ? contract.namedContact : false,
      language: found.creatorLanguage,
    },
    entries: presentEntries(found.entries, await filesByEntry(scope, found), book, {
      personId: actor.id,
      language: actor.language,
      status: found.status,
      now,
      openable: await openableOf(scope, actor, namedIn(found.entries)),
    }),
    participants: found.addedPeople,
    mailed: (await mailedAbout(scope, found)).filter(({ id }) => id !== actor.id),
    ...presentFollowUps(found, reader),
    ...whatTheyMayDo(actor, found, now),
  };
}

const messages = new Set<string>(['reply', 'answer', 'question', 'solution', 'note']);

function whatTheyMayDo(
  actor: Actor,
  found: FoundRequest,
  now: number,
): Pick<RequestDetail, 'abilities' | 'undo'> {
  const able = abilities(actor, found).filter(
    (move) => move !== 'return_incident' || holdsIncident(found),
  );
  const last = found.entries.at(-1);
  const undo = last && mayUndo(last, found.historySeq, actor.id, now) ? last : null;
  const moves = able.filter((move) => !messages.has(move)) as RequestDetail['abilities']['moves'];
  return {
    undo: undo && { seq: undo.seq, until: iso(undo.occurredAt + UNDO_WINDOW_MS) },
    abilities: {
      moves: undo ? [...moves, 'undo'] : moves,
      messages: able.filter((move) => messages.has(move)) as RequestDetail['abilities']['messages'],
      manageParticipants: mayManageParticipants(actor, found),
    },
  };
}

/** K3: on a contract, taken, and not returned since the request came to it. */
function holdsIncident({ contractId, entries }: FoundRequest): boolean {
  const last = withoutUndone(entries).findLast(
    (entry) => entry.kind === 'incident_returned' || choosesContract(entry),
  );
  if (contractId === null || last?.kind === 'incident_returned') return false;
  const { followUp } = openedTerms(entries);
  return last !== undefined || followUp?.incident !== 'none';
}
