import type { Readable } from 'node:stream';
import type { DataStore } from '@tus/server';
import type { StorageKind } from './rows.ts';

/** Where the bytes of files lie. Keys are ids of files; nothing of a person stands in them or beside them. */
export interface FileStorage {
  readonly kind: StorageKind;
  /** What tus writes uploads into. */
  readonly uploads: DataStore;
  /** Of a file of this machine. */
  path?(key: string): string;
  /** Bytes `from` … `to`, both inclusive, never all of them in memory. Throws where they cannot be read. */
  read(key: string, from: number, to: number): Promise<Readable>;
  /** Makes what was acknowledged outlast a loss of power. */
  settle(key: string): Promise<void>;
  /** Takes the bytes away, and what stands beside them; nothing there is no error. */
  remove(key: string): Promise<void>;
}

/** How many bytes of an upload are there; null where the storage knows nothing of it. */
export async function bytesThere(storage: FileStorage, key: string): Promise<number | null> {
  try {
    return (await storage.uploads.getUpload(key)).offset;
  } catch (error) {
    const status = (error as { status_code?: number }).status_code;
    if (status === 404 || status === 410) return null;
    throw error;
  }
}
