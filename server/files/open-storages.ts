import { join } from 'node:path';
import type { Config } from '../platform/config.ts';
import { openDiskStorage } from './disk-storage.ts';
import { Storages } from './storages.ts';

/** Where the settings say that files lie. */
export async function openStorages({ dataDir }: Config): Promise<Storages> {
  return new Storages(await openDiskStorage(join(dataDir, 'files')));
}
