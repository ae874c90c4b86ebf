import type { RequestDetail, RequestEntry, RequestSummary } from '../../api/requests.ts';
import { abilities, isStaff } from '../../domain/access/index.ts';
import { coversDay, localDay } from '../../domain/contracts/index.ts';
import { nameIn } from '../../domain/names.ts';
import type { Actor, Scope } from '../access/index.ts';
import type { CatalogueBook } from '../catalogue/index.ts';
import { findContract, planOf, quotaOf } from '../contracts/index.ts';
import { presentClockSummary } from '../sla/index.ts';
import { publicNumber, type RequestRow } from './rows.ts';
import { emailOf, type findRequest, readEntries } from './store-detail.ts';

const iso = (at: number): string => new Date(at).toISOString();

interface Reader {
  scope: Scope;
  book: CatalogueBook;
  actor: Actor;
  now: number;
}

/** A row of a list. A plan that the catalogue no longer has is shown by its id. */
export function presentSummary(
  row: RequestRow,
  { book, actor, now }: Omit<Reader, 'scope'>,
): RequestSummary {
  const plan = book.current.plans.find((found) => found.id === row.planId);
  return {
    number: publicNumber(row.number),
    subject: row.subject,
    status: row.status,
    severity: row.severity,
    planId: row.planId,
    planName: plan ? nameIn(plan.names, actor.language) : row.planId,
    premium: row.contractId !== null,
    company: { publicId: row.companyPublicId, name: row.companyName },
    productName: row.productName,
    versionName: row.versionName,
    createdAt: iso(row.createdAt),
    updatedAt: iso(row.updatedAt),
    createdBy: { id: row.createdBy, name: row.createdByName },
    assignee:
      row.assigneeId && row.assigneeName ? { id: row.assigneeId, name: row.assigneeName } : null,
    unread: false,
    clock: presentClockSummary(
      {
        state: row.clockState,
        startsAt: row.clockStartsAt,
        warningAt: row.clockWarningAt,
        dueAt: row.clockDueAt,
        answeredAt: row.clockAnsweredAt,
      },
      now,
    ),
  };
}

type FoundRequest = NonNullable<Awaited<ReturnType<typeof findRequest>>>;

export async function presentDetail(found: FoundRequest, reader: Reader): Promise<RequestDetail> {
  const { scope, book, actor } = reader;
  const able = abilities(actor, found);
  const { namedContact, ...contract } = await presentContractOf(found, reader);
  return {
    ...presentSummary(found, reader),
    osVersion: found.osVersion,
    certifiedVersion: found.certifiedVersion,
    ...contract,
    callCode: found.callCode,
    supportPhone: book.current.supportPhone,
    customer: {
      id: found.createdBy,
      name: found.createdByName,
      email: isStaff(actor) ? await emailOf(scope, found.createdBy) : null,
      role: found.creatorRole as RequestDetail['customer']['role'],
      namedContact,
      language: found.creatorLanguage,
    },
    entries: (await readEntries(scope, found)).map(presentEntry),
    participants: [],
    undo: null,
    abilities: {
      manageParticipants: false,
      moves: able.filter((move) => !isMessage(move)) as RequestDetail['abilities']['moves'],
      messages: able.filter(isMessage) as RequestDetail['abilities']['messages'],
    },
  };
}

const messages = new Set<string>(['reply', 'answer', 'question', 'solution', 'note']);
const isMessage = (move: string): boolean => messages.has(move);

async function presentContractOf(found: FoundRequest, { scope, book, now }: Reader) {
  const { companyId, contractId, createdBy } = found;
  const contract = contractId && (await findContract(scope, companyId, contractId, createdBy));
  if (!contract)
    return { namedContact: false, contractNumber: null, contractValidUntil: null, quota: null };
  // An open premium request keeps its contract past the end; its last year is shown then.
  const today = localDay(now, book.current.zone);
  const day = coversDay(contract, today) ? today : contract.endsOn;
  const { granted, left } = await quotaOf(scope, contract, await planOf(book, contract), day);
  return {
    namedContact: contract.isNamedContact,
    contractNumber: contract.number,
    contractValidUntil: contract.endsOn,
    quota: { granted, left },
  };
}

type EntryRow = Awaited<ReturnType<typeof readEntries>>[number];

function presentEntry(row: EntryRow): RequestEntry {
  const terms = row.terms as Record<string, unknown>;
  const content = (row.content ?? {}) as Record<string, unknown>;
  return {
    seq: row.seq,
    at: iso(row.occurredAt),
    kind: row.kind as RequestEntry['kind'],
    actor: {
      id: row.actorId ?? '00000000-0000-0000-0000-000000000000',
      name: row.actorName ?? '',
      side: row.actorKind === 'customer' ? 'customer' : 'staff',
    },
    internal: row.internal,
    body: (content.body as string | undefined) ?? null,
    qualified: (terms.qualified as boolean | undefined) ?? null,
    severity:
      row.kind === 'severity_changed'
        ? ({ from: terms.from, to: terms.to } as RequestEntry['severity'])
        : null,
    callStartedAt: row.kind === 'call_logged' ? iso(Number(terms.startedAt)) : null,
    reason: (content.reason as string | undefined) ?? null,
    person: null,
    mentions: [],
    undone: false,
    undoes: null,
  };
}
