import {
  type ContactChange,
  contactChanges,
  type ListedContact,
  readContactList,
} from '../../../../domain/contracts/index.ts';

export interface CheckedList extends ReturnType<typeof readContactList> {
  changes: ContactChange[];
  /** How many more they are than the contract allows; 0 where they are not, or nobody knows what it allows. */
  over: number;
  /** Why it cannot be sent as it is. */
  obstacle: 'mend' | 'empty' | 'tooMany' | 'unchanged' | null;
}

/** K1: what is typed, looked at as the server will look at it. `most` is null where the contract is not known yet. */
export function checkList(
  text: string,
  { present, most, isChange }: { present: ListedContact[]; most: number | null; isChange: boolean },
): CheckedList {
  const read = readContactList(text);
  const changes = contactChanges(present, read.contacts);
  const over = most === null ? 0 : Math.max(0, read.contacts.length - most);
  return { ...read, changes, over, obstacle: obstacle() };

  function obstacle(): CheckedList['obstacle'] {
    if (read.faults.length > 0) return 'mend';
    if (read.contacts.length === 0) return 'empty';
    if (over > 0) return 'tooMany';
    return isChange && changes.every(({ kind }) => kind === 'kept') ? 'unchanged' : null;
  }
}
