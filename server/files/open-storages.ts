import { join } from 'node:path';
import type { Config } from '../platform/config.ts';
import { openDiskStorage } from './disk-storage.ts';
import { Storages } from './storages.ts';

/** Where the settings say that files lie. What lies in the folder is found there too once a bucket is named. */
export async function openStorages({ dataDir, files }: Config): Promise<Storages> {
  const disk = await openDiskStorage(files.folder ?? join(dataDir, 'files'));
  if (!files.bucket) return new Storages(disk);
  // Large, and of no use to who has no bucket.
  const { openS3Storage } = await import('./s3-storage.ts');
  return new Storages(openS3Storage(files.bucket), [disk]);
}
