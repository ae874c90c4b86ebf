import {
  type ContactFaultCode,
  cellsOf,
  isBlank,
  isHead,
  type ListedContact,
  readCells,
} from './contact-line.ts';

export interface ContactFault {
  /** Of the text, from 1. */
  line: number;
  code: ContactFaultCode;
  /** Where an address stands twice, the line that has it first. */
  first: number | null;
}

export interface ContactList {
  /** Of the lines that are right. */
  contacts: ListedContact[];
  faults: ContactFault[];
  /** The line that was read as the head of the list; null where there is none. */
  head: number | null;
}

/**
 * K1: contacts as people paste them, `full name | e-mail | phone`, one a line. A head, blank lines, bars at the end and
 * tabs instead of bars are no mistake; the phone may be left out. Every other line that is no contact is told.
 */
export function readContactList(text: string): ContactList {
  const list: ContactList = { contacts: [], faults: [], head: null };
  const seen = new Map<string, number>();
  let isFirst = true;
  for (const [index, typed] of text.split(/\r\n|\n|\r/).entries()) {
    if (isBlank(typed)) continue;
    const line = index + 1;
    const cells = cellsOf(typed);
    if (isFirst && cells && isHead(cells)) list.head = line;
    else addTo(list, seen, line, cells);
    isFirst = false;
  }
  return list;
}

function addTo(
  { contacts, faults }: ContactList,
  seen: Map<string, number>,
  line: number,
  cells: string[] | null,
): void {
  const read = cells ? readCells(cells) : (['no_bars'] as const);
  if (!('email' in read)) {
    faults.push(...read.map((code) => ({ line, code, first: null })));
    return;
  }
  const first = seen.get(read.email);
  if (first !== undefined) {
    faults.push({ line, code: 'address_repeated', first });
    return;
  }
  seen.set(read.email, line);
  contacts.push(read);
}

/** The list as somebody would type it: what `readContactList` makes these contacts of. */
export const writeContactList = (contacts: readonly ListedContact[]): string =>
  contacts
    // A bar in a name, from where names are typed by themselves, would part it.
    .map(({ name, email, phone }) => [name.replace(/[|｜\t]/g, '/'), email, phone ?? ''])
    .map((cells) => cells.filter((cell) => cell !== '').join(' | '))
    .join('\n');

export type ContactChange =
  | { kind: 'added' | 'removed' | 'kept'; contact: ListedContact; before: null }
  | { kind: 'changed'; contact: ListedContact; before: ListedContact };

/** What a list changes, contact by contact, told apart by address: in its own order, and then who is not in it any more. */
export function contactChanges(
  before: readonly ListedContact[],
  after: readonly ListedContact[],
): ContactChange[] {
  const known = new Map(before.map((contact) => [contact.email, contact]));
  const changes = after.map((contact): ContactChange => {
    const had = known.get(contact.email);
    known.delete(contact.email);
    if (!had) return { kind: 'added', contact, before: null };
    const isSame = had.name === contact.name && had.phone === contact.phone;
    return isSame
      ? { kind: 'kept', contact, before: null }
      : { kind: 'changed', contact, before: had };
  });
  const removed = [...known.values()].map(
    (contact): ContactChange => ({ kind: 'removed', contact, before: null }),
  );
  return [...changes, ...removed];
}
