import { join } from 'node:path';
import type { Config } from '../platform/config.ts';
import { openDiskStorage } from './disk-storage.ts';
import type { FileStorage } from './storage.ts';

/** Where the settings say that files lie. */
export const openStorage = ({ dataDir }: Config): Promise<FileStorage> =>
  openDiskStorage(join(dataDir, 'files'));
