import type { CatalogueBook } from '../catalogue/index.ts';
import { settleJoining } from '../companies/index.ts';
import { announcementFacts } from '../escalation/index.ts';
import { createSendMail } from '../mail/index.ts';
import type { Config } from '../platform/config.ts';
import type { Database } from '../platform/database/database.ts';
import { databaseNow } from '../platform/database/now.ts';
import type { Handler } from '../platform/jobs/runner.ts';
import type { Log } from '../platform/log.ts';
import { createQueueFacts, createRequestFacts, tellQueue } from '../requests/index.ts';

interface Handling {
  config: Config;
  database: Database;
  book: CatalogueBook;
  smtpUrl: string | null;
  log: Log;
}

/** What is done for a job, by its name. */
export const handlers = ({
  config,
  database,
  book,
  smtpUrl,
  log,
}: Handling): Record<string, Handler> => ({
  'settle-joining': async ({ statementId }) => {
    if (statementId === undefined) throw new Error('settle-joining needs a statementId');
    await settleJoining(database, book.current.zone, statementId);
  },
  'tell-queue': async ({ companyId, requestId }) => {
    if (companyId === undefined || requestId === undefined)
      throw new Error('tell-queue needs a companyId and a requestId');
    await tellQueue(database, book, { companyId, requestId });
  },
  'send-mail': createSendMail({
    database,
    requestFacts: createRequestFacts(book),
    announcementFacts,
    queueFacts: createQueueFacts(book),
    links: async () => ({
      diagnostics: book.current.link('diagnostics'),
      extendedSupport: book.current.link('extended_support'),
      professionalServices: book.current.link('professional_services'),
      newsChannel: book.current.link('news_channel'),
    }),
    publicUrl: config.publicUrl,
    from: config.mailFrom,
    smtpUrl,
    now: ({ db }) => databaseNow(db),
    log,
  }),
});
