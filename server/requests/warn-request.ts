import { isOpen } from '../../domain/requests/index.ts';
import { asWorker } from '../access/index.ts';
import type { CatalogueBook } from '../catalogue/index.ts';
import type { Database } from '../platform/database/database.ts';
import type { Handler } from '../platform/jobs/runner.ts';
import { clockAndPlace } from './clock-and-place.ts';
import { planWarning } from './plan-warning.ts';
import { enqueueMissedWarnings, storePlace } from './store.ts';
import { lockRequestById } from './store-locks.ts';

/** The job that moves a request to the first band at its first warning (A4); the history decides, not the job. */
export const createWarnRequest =
  (database: Database, book: CatalogueBook): Handler =>
  ({ companyId = '', requestId = '' }) =>
    asWorker(database, async (scope) => {
      const held = await lockRequestById(scope, companyId, requestId);
      if (!held || !isOpen(held.request.status)) return;
      const { request, history, now } = held;
      const { clock, place } = await clockAndPlace(book, history, request, now);
      await storePlace(scope, request, place);
      // The clock may have been moved later since this job was planned.
      if (clock.warningAt !== null && clock.warningAt > now)
        await planWarning(scope, { ...request, warningAt: null }, clock);
    });

/** On start: plans the warnings whose time has passed and that a killed runner did not give. */
export const resumeWarnings = (database: Database): Promise<void> =>
  asWorker(database, (scope) => enqueueMissedWarnings(scope));
