import { FILES_PER_MESSAGE, type UploadLimits } from '../../api/files.ts';
import { largestFileOf } from '../../domain/plans/index.ts';
import type { Scope } from '../access/index.ts';
import { runningPlans } from '../contracts/index.ts';
import type { FilesAround } from './around.ts';

const GIGABYTE = 1_000_000_000;

/**
 * R2: what a file of this company may be: as large as the best of its plans allows, for it is not said yet which request
 * it will be for; without a contract, what standard support allows.
 */
export async function limitsFor(
  scope: Scope,
  companyId: string,
  { book, unsentDays, virusScanner }: FilesAround,
): Promise<UploadLimits> {
  const running = await runningPlans(scope, book, companyId);
  const plans = [...running, book.current.plan('standard')];
  const largest = Math.max(...plans.map(largestFileOf));
  return {
    largestFile: largest * GIGABYTE,
    filesPerMessage: FILES_PER_MESSAGE,
    unsentDays,
    virusScanner,
  };
}
