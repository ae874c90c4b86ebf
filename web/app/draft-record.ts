/** What this browser keeps of one draft. */
export interface DraftRecord {
  /** Null: it was sent or thrown away, and the server has not been told yet. */
  content: Record<string, unknown> | null;
  /** The server's version this text grew from; 0 where the server had none. */
  version: number;
  /** The server has not taken this text yet. */
  dirty: boolean;
}

/** A function, because merely touching `localStorage` throws where storage is forbidden. */
export type OpenStore = () => Pick<Storage, 'getItem' | 'setItem' | 'removeItem'>;
export const localStore = () => localStorage;

/** What was kept; anything unreadable counts as nothing kept. */
export function readRecord(open: OpenStore, name: string): DraftRecord | null {
  try {
    const kept: unknown = JSON.parse(open().getItem(name) ?? 'null');
    return isRecord(kept) ? kept : null;
  } catch {
    return null;
  }
}

/** A full or forbidden storage loses only the keeping here, never the typing. */
export function writeRecord(open: OpenStore, name: string, record: DraftRecord | null): void {
  try {
    if (record === null) open().removeItem(name);
    else open().setItem(name, JSON.stringify(record));
  } catch {
    // What is on the page still goes to the server.
  }
}

function isRecord(kept: unknown): kept is DraftRecord {
  if (typeof kept !== 'object' || kept === null) return false;
  const { content, version, dirty } = kept as Partial<DraftRecord>;
  return typeof content === 'object' && typeof version === 'number' && typeof dirty === 'boolean';
}

const PREFIX = 'pactdesk.draft.';
export const recordName = (personId: string, key: string): string => `${PREFIX}${personId}.${key}`;

/** Forgets what the server has; only what it could not be given stays. */
export function forgetKeptRecords(open: () => Storage): void {
  try {
    for (const name of Object.keys(open())) {
      if (name.startsWith(PREFIX) && !readRecord(open, name)?.dirty) open().removeItem(name);
    }
  } catch {
    // Where storage is forbidden there is nothing to forget.
  }
}
