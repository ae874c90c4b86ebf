import { createReadStream } from 'node:fs';
import { mkdir, open, rm } from 'node:fs/promises';
import { join } from 'node:path';
import type { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { FileStore } from '@tus/file-store';
import { ERRORS } from '@tus/server';
import { DiskSink } from './disk-sink.ts';
import type { FileStorage } from './storage.ts';
import { isFull, STORAGE_FULL } from './storage-full.ts';
import { inTurn } from './take-turns.ts';

const PIECE = 256 * 1024;

/** Files in a folder of this machine, or of a network drive that all processes share. */
export async function openDiskStorage(folder: string): Promise<FileStorage> {
  await mkdir(folder, { recursive: true, mode: 0o700 });
  const path = (key: string) => join(folder, key);
  return {
    kind: 'disk',
    path,
    uploads: new Folder({ directory: folder }),
    read: async (key, start, end) => {
      // Opened first: what is not there must be known before anything is answered.
      const file = await open(path(key));
      return createReadStream('', { fd: file, start, end, highWaterMark: PIECE });
    },
    settle: async (key) => {
      await using file = await open(path(key), 'r+');
      await file.datasync();
    },
    remove: async (key) => {
      await rm(path(key), { force: true });
      await rm(`${path(key)}.json`, { force: true });
    },
  };
}

/** The package's own, but for what it says of an error: a full disk is to be told from a broken one. */
class Folder extends FileStore {
  override async write(from: Readable, key: string, offset: number): Promise<number> {
    const to = new DiskSink(join(this.directory, key), offset);
    try {
      await pipeline(from, inTurn(), to);
    } catch (error) {
      throw isFull(error) ? STORAGE_FULL : ERRORS.FILE_WRITE_ERROR;
    }
    return to.at;
  }
}
