import {
  RECEIPT_FORMAT,
  RECEIPT_VERSION,
  type ReceiptFile,
  receiptFile,
} from '../../api/receipt-file.ts';
import { type CalendarDefinition, compileCalendars } from '../../domain/calendar/index.ts';
import type { Clocks } from '../../domain/sla/index.ts';
import { canonical, clocksOn, hashEntry, noHistory, publicNumber } from '../requests/index.ts';
import { PublicKey } from '../signing/index.ts';
import { clockToFile, isShown, recordedEvents, spelled } from './statement.ts';

/** Characters; a history of ten thousand entries takes about a third of it. */
export const MOST_CHARACTERS = 16_000_000;

/** Why a file proves nothing, in words for whoever holds it. */
export class ReceiptFault extends Error {}

/** What a file proves. */
export interface Proved {
  file: ReceiptFile;
  key: PublicKey;
  /** Computed anew from the file's entries and calendars. */
  clocks: Clocks;
  /** How many entries the file holds by place and hash only. */
  withheld: number;
}

/** P7: proves a file from itself alone, without a database or the network. Error: ReceiptFault. */
export function verifyReceiptFile(text: string): Proved {
  const file = read(text);
  const key = checkSignature(file);
  checkChain(file);
  checkNumber(file);
  return {
    file,
    key,
    clocks: checkClocks(file),
    withheld: file.entries.filter((entry) => !isShown(entry)).length,
  };
}

function read(text: string): ReceiptFile {
  if (text.length > MOST_CHARACTERS) throw new ReceiptFault('The file is too large for a receipt.');
  const found = parse(text);
  if (found?.format !== RECEIPT_FORMAT)
    throw new ReceiptFault('This is not a receipt file of Pactdesk.');
  if (Number(found.version) > RECEIPT_VERSION)
    throw new ReceiptFault(
      `The file has the format version ${found.version}, this Pactdesk reads version ${RECEIPT_VERSION}: a newer Pactdesk is needed.`,
    );
  if (withoutSpaces(text) !== JSON.stringify(found))
    throw new ReceiptFault(
      'The file is not spelled as receipts are, so it was changed: a name stands twice, for instance.',
    );
  const { success, error } = receiptFile.safeParse(found);
  if (success) return found as unknown as ReceiptFile;
  const [fault] = error.issues;
  throw new ReceiptFault(
    `The file is not a whole receipt: ${fault?.path.join('.')}: ${fault?.message}.`,
  );
}

function parse(text: string): Record<string, unknown> | null {
  try {
    return JSON.parse(text);
  } catch {
    throw new ReceiptFault('This is not a receipt file of Pactdesk: it is not JSON.');
  }
}

/** Between values spaces and line breaks mean nothing; everything else must be as it was written. */
function withoutSpaces(text: string): string {
  let quoted = false;
  // Token by token: an expression that takes a whole text at once runs out of stack on a very long one.
  return text.replace(/\\.|"|\s+/g, (token) => {
    if (token === '"') quoted = !quoted;
    return quoted || token.trim() ? token : '';
  });
}

function checkSignature({ signature, ...statement }: ReceiptFile): PublicKey {
  const key = keyOf(statement.publicKey);
  const bytes = Buffer.from(signature, 'base64');
  // The last letters of base64 can be spelled in more than one way.
  const isSpelledOnce = bytes.toString('base64') === signature;
  if (!isSpelledOnce || !key.verifies(spelled(statement), bytes))
    throw new ReceiptFault(
      'The signature does not fit: the file was changed, or it was not signed with the key it names.',
    );
  return key;
}

function keyOf(publicKey: string): PublicKey {
  try {
    return PublicKey.ofSpki(Buffer.from(publicKey, 'base64'));
  } catch {
    throw new ReceiptFault('The key that the file names is not an Ed25519 key.');
  }
}

/** Link by link; what a withheld entry says is not known, that it stands there is. */
function checkChain({ requestId, entries }: ReceiptFile): void {
  let before = noHistory;
  for (const entry of entries) {
    const { seq } = entry;
    const stored = Buffer.from(entry.hash, 'hex');
    const follows =
      seq === before.seq + 1 &&
      (!isShown(entry) || hashOf(requestId, entry, before.head).equals(stored));
    if (!follows)
      throw new ReceiptFault(
        `The chain is broken at entry ${before.seq + 1}: it does not follow from the one before.`,
      );
    before = { seq, head: stored };
  }
}

/** A history says at its opening whose it is; those of before did not. */
function checkNumber({ requestNumber, entries: [opening] }: ReceiptFile): void {
  const said = opening && isShown(opening) ? opening.terms.number : undefined;
  if (said === undefined || publicNumber(Number(said)) === requestNumber) return;
  throw new ReceiptFault(`The history is that of PD-${said}, not of ${requestNumber}.`);
}

const hashOf = (
  requestId: string,
  {
    hash: _,
    occurredAt,
    recordedAt,
    ...entry
  }: Extract<ReceiptFile['entries'][number], { kind: string }>,
  before: Buffer,
): Buffer =>
  hashEntry(before, {
    ...entry,
    requestId,
    occurredAt: Date.parse(occurredAt),
    recordedAt: Date.parse(recordedAt),
  });

function checkClocks(file: ReceiptFile): Clocks {
  const clocks = recompute(file);
  const given = file.clocks;
  if (given.length !== clocks.length)
    throw new ReceiptFault(
      `The file has ${given.length} clocks, its history gives ${clocks.length}.`,
    );
  clocks.forEach((clock, i) => {
    const differs = firstDifference(clockToFile(clock), given[i] ?? {});
    if (differs === null) return;
    throw new ReceiptFault(
      `The clock ${clock.kind} ${clock.cycle} in the file is not the one that its history gives: ${differs} differs.`,
    );
  });
  return clocks;
}

/** A self-made file can hold anything: whatever stops the computing is the file's fault. */
function recompute({ entries, catalogues }: ReceiptFile): Clocks {
  try {
    const editions = new Map(
      catalogues.map(({ version, calendars }) => [
        version,
        { calendars: compileCalendars(calendars as unknown as CalendarDefinition[]) },
      ]),
    );
    return clocksOn(editions, recordedEvents(entries));
  } catch (error) {
    throw new ReceiptFault(
      `The clocks cannot be computed from what the file holds: ${(error as Error).message}.`,
    );
  }
}

function firstDifference(computed: object, given: object): string | null {
  const pair = [computed, given] as Record<string, unknown>[];
  const names = new Set(pair.flatMap(Object.keys));
  return (
    [...names].find((name) => {
      const [a, b] = pair.map((clock) => canonical(clock[name] ?? null));
      return a !== b;
    }) ?? null
  );
}
