import { randomBytes } from 'node:crypto';
import { guard } from './access/index.ts';
import { CatalogueBook, catalogueRoutes, loadCatalogue } from './catalogue/index.ts';
import { companyRoutes } from './companies/index.ts';
import { contractRoutes } from './contracts/index.ts';
import { createSendMail, devMailRoutes, startDevMailbox } from './mail/index.ts';
import { isSetUp, peopleRoutes } from './people/index.ts';
import type { Config } from './platform/config.ts';
import { databaseNow } from './platform/database/now.ts';
import type { OpenDatabase } from './platform/database/open.ts';
import { type App, createApp } from './platform/http/app.ts';
import { healthRoutes } from './platform/http/health.ts';
import { servePages } from './platform/http/pages.ts';
import { startJobs } from './platform/jobs/runner.ts';
import { createLog } from './platform/log.ts';
import { createRequestFacts, createWarnRequest, requestRoutes } from './requests/index.ts';

export interface RunningServer {
  /** Where people go. */
  url: string;
  /** Where the first administrator is created; null once there is one. */
  setupUrl: string | null;
  port: number;
  stop(): Promise<void>;
}

const catalogueFolder = new URL('../catalogue/', import.meta.url).pathname;

/** The operator's YAML, and the versions of it that the database holds. */
export const openBook = async ({ database }: OpenDatabase): Promise<CatalogueBook> =>
  CatalogueBook.open(database, await loadCatalogue(decodeURIComponent(catalogueFolder)));

/** Wires the parts together and listens. `pages` is the folder of the built pages. */
export async function startServer(
  config: Config,
  open: OpenDatabase,
  options: { pages: string; devMailFolder: string | null },
): Promise<RunningServer> {
  const { database, connections } = open;
  const log = createLog(config.logLevel);
  const book = await openBook(open);
  if (book.filesDiffer) log.warn('the catalogue files differ from the version in force; they are not applied by a restart');
  const mailbox = options.devMailFolder ? await startDevMailbox(options.devMailFolder) : null;
  const setupKey = config.privateToThisMachine ? null : randomBytes(16).toString('base64url');

  const now = () => database.transact('pd_worker', {}, databaseNow);
  const jobs = await startJobs(
    connections.jobs,
    {
      'send-mail': createSendMail({
        database,
        requestFacts: createRequestFacts(database, book),
        links: async () => ({
          diagnostics: book.current.link('diagnostics'),
          extendedSupport: book.current.link('extended_support'),
          professionalServices: book.current.link('professional_services'),
          newsChannel: book.current.link('news_channel'),
        }),
        publicUrl: config.publicUrl,
        from: config.mailFrom,
        smtpUrl: config.smtpUrl ?? mailbox?.smtpUrl ?? null,
        now,
        log,
      }),
      'warn-request': createWarnRequest(database, book),
    },
    log,
  );

  const app = await createApp({ log, publicUrl: config.publicUrl, privateToThisMachine: config.privateToThisMachine });
  guard(app, database, config.publicUrl);
  healthRoutes(app, [async () => void (await now()), jobs.check]);
  peopleRoutes(app, { database, publicUrl: config.publicUrl, setupKey });
  companyRoutes(app, { database, book, publicUrl: config.publicUrl });
  catalogueRoutes(app, { book });
  contractRoutes(app, { database, book });
  requestRoutes(app, { database, book });
  if (options.devMailFolder) devMailRoutes(app, options.devMailFolder);
  documentRoute(app);
  await servePages(app, options.pages);
  await app.listen({ port: config.port, host: config.host });

  const address = app.server.address();
  const port = typeof address === 'object' && address ? address.port : config.port;
  const url = config.publicUrl.replace(/:0$/, `:${port}`);
  return {
    url,
    setupUrl: (await isSetUp(database)) ? null : `${url}/setup${setupKey ? `#${setupKey}` : ''}`,
    port,
    stop: async () => {
      await app.close();
      await jobs.stop();
      await mailbox?.stop();
      await open.close();
    },
  };
}

function documentRoute(app: App): void {
  app.get('/api/openapi.json', { config: { access: 'public' }, schema: { hide: true } }, async () => app.swagger());
}
