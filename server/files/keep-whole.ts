import { Readable } from 'node:stream';
import { Upload } from '@tus/server';
import { type Actor, as } from '../access/index.ts';
import type { Database } from '../platform/database/database.ts';
import { beginUpload } from './begin-upload.ts';
import { noteProgress } from './note-progress.ts';
import type { Storages } from './storages.ts';

/** A file that is all there already, as if its person had uploaded it for this company. Returns its id. */
export async function keepWhole(
  { database, storages }: { database: Database; storages: Storages },
  actor: Actor,
  companyId: string,
  { name, mediaType, bytes }: { name: string; mediaType: string; bytes: Buffer },
): Promise<string> {
  const { current: storage } = storages;
  const headers = {
    'upload-length': String(bytes.length),
    'upload-metadata': `filename ${inBase64(name)},filetype ${inBase64(mediaType)}`,
  };
  const to = { actor, companyId, largest: bytes.length, storage: storage.kind };
  const id = await as(database, actor, (scope) => beginUpload(scope, headers, to));
  const upload = new Upload({ id, size: bytes.length, offset: 0, metadata: {} });
  await storage.uploads.create(upload);
  const received = await storage.uploads.write(Readable.from([bytes]), id, 0);
  await noteProgress(database, id, received, storages);
  return id;
}

const inBase64 = (text: string): string => Buffer.from(text).toString('base64');
