import { FILES_PER_MESSAGE, type UploadLimits } from '../../api/files.ts';
import type { Scope } from '../access/index.ts';
import type { FilesAround } from './around.ts';

const GIGABYTE = 1_000_000_000;
const LARGEST_GB = 20;

/** R2: what a file of this company may be. */
export async function limitsFor(
  _scope: Scope,
  _companyId: string,
  { unsentDays, virusScanner }: FilesAround,
): Promise<UploadLimits> {
  return {
    largestFile: LARGEST_GB * GIGABYTE,
    filesPerMessage: FILES_PER_MESSAGE,
    unsentDays,
    virusScanner,
  };
}
