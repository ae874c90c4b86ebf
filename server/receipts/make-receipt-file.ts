import {
  RECEIPT_FORMAT,
  RECEIPT_VERSION,
  type ReceiptEntry,
  type ReceiptFile,
} from '../../api/receipt-file.ts';
import type { Calendar, CalendarDefinition } from '../../domain/calendar/index.ts';
import type { Actor, Scope } from '../access/index.ts';
import type { CatalogueBook } from '../catalogue/index.ts';
import {
  calendarsNamed,
  clocksOn,
  publicNumber,
  reachStub,
  termsPinned,
} from '../requests/index.ts';
import type { Signer } from '../signing/index.ts';
import { clockToFile, recordedEvents, type Statement, spelled } from './statement.ts';
import { type ChainedRow, chainOf } from './store.ts';

export interface Around {
  actor: Actor;
  book: CatalogueBook;
  signer: Signer;
  publicUrl: string;
}

/** A history and its clocks as this reader may see them, signed. Error: not_found, also where it is somebody else's. */
export async function makeReceiptFile(
  scope: Scope,
  number: number,
  { actor, book, signer, publicUrl }: Around,
): Promise<ReceiptFile> {
  const stub = await reachStub(scope, number, actor);
  const { rows, now } = await chainOf(scope, stub);
  const entries = rows.map(entryOf);
  const history = recordedEvents(entries);
  const pinned = termsPinned(history);
  const editions = await book.editions(pinned.map(({ catalogueVersion }) => catalogueVersion));
  const { publicKey, sign } = await signer.key();
  const statement: Statement = {
    format: RECEIPT_FORMAT,
    version: RECEIPT_VERSION,
    installation: publicUrl,
    requestNumber: publicNumber(number),
    requestId: stub.id,
    madeAt: new Date(now).toISOString(),
    entries,
    catalogues: [...editions.values()].map(({ version, calendars }) => {
      const terms = pinned.filter(({ catalogueVersion }) => catalogueVersion === version);
      // Others are nobody's business.
      const named = new Set(terms.flatMap(({ clock }) => calendarsNamed(clock)));
      return { version, calendars: [...named].map((id) => definitionOf(id, calendars.get(id))) };
    }),
    clocks: clocksOn(editions, history).map(clockToFile),
    publicKey: publicKey.spki.toString('base64'),
  };
  return { ...statement, signature: sign(spelled(statement)).toString('base64') };
}

function entryOf(row: ChainedRow): ReceiptEntry {
  const { seq, kind, actorKind, actorId, internal, terms } = row;
  const hash = row.hash.toString('hex');
  if (kind === null || actorKind === null || internal === null || terms === null)
    return { seq, hash, withheld: true };
  return {
    seq,
    kind,
    occurredAt: new Date(Number(row.occurredAt)).toISOString(),
    recordedAt: new Date(Number(row.recordedAt)).toISOString(),
    actorKind,
    actorId,
    internal,
    terms,
    contentHash: row.contentHash?.toString('hex') ?? '',
    hash,
  };
}

function definitionOf(id: string, calendar: Calendar | undefined): { id: string } {
  if (!calendar) throw new RangeError(`there is no calendar "${id}"`);
  const always: CalendarDefinition = { id, names: { en: id }, always: true };
  return { ...(calendar.kind === 'always' ? always : calendar.definition) };
}
