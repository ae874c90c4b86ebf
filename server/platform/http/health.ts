import { z } from 'zod';
import type { App } from './app.ts';
import { ProblemError } from './problem.ts';

const fine = z.object({ status: z.literal('ok') });

/** `/healthz`: the process answers. `/readyz`: so do the things it cannot work without. */
export function healthRoutes(app: App, checks: (() => Promise<void>)[]): void {
  app.get(
    '/healthz',
    {
      config: { access: 'public' },
      schema: { summary: 'The process is alive', tags: ['operation'], response: { 200: fine } },
    },
    async () => ({ status: 'ok' as const }),
  );
  app.get(
    '/readyz',
    {
      config: { access: 'public' },
      schema: {
        summary: 'The database and the job queue answer, and changes are heard of',
        tags: ['operation'],
        response: { 200: fine },
      },
    },
    async (request) => {
      const failed = (await Promise.allSettled(checks.map((check) => check()))).find(
        (result) => result.status === 'rejected',
      );
      if (failed) {
        request.log.warn({ reason: String(failed.reason) }, 'not ready');
        throw new ProblemError('unavailable', { retryAfter: 2 });
      }
      return { status: 'ok' as const };
    },
  );
}
