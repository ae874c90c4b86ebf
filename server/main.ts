import { randomBytes } from 'node:crypto';
import type { AddressInfo } from 'node:net';
import { offerLanguages } from '../api/primitives.ts';
import { apiWords } from '../api/words.ts';
import { guard } from './access/index.ts';
import { CatalogueBook, loadCatalogue } from './catalogue/index.ts';
import { startSweeper } from './escalation/index.ts';
import { openStorages, startFileWork } from './files/index.ts';
import { startLive } from './live/index.ts';
import { devMailRoutes, resumeMail, startDevMailbox, watchMail } from './mail/index.ts';
import { isSetUp } from './people/index.ts';
import type { Config } from './platform/config.ts';
import type { Database } from './platform/database/database.ts';
import { databaseNow } from './platform/database/now.ts';
import type { OpenDatabase } from './platform/database/open.ts';
import { serveApiPage } from './platform/http/api-page.ts';
import { createApp } from './platform/http/app.ts';
import { healthRoutes } from './platform/http/health.ts';
import { servePages } from './platform/http/pages.ts';
import { startJobs } from './platform/jobs/runner.ts';
import { createLog } from './platform/log.ts';
import { languages } from './platform/translations.ts';
import { Signer } from './signing/index.ts';
import { networks, startDeliveries } from './webhooks/index.ts';
import { handlers } from './wiring/jobs.ts';
import { startRounds } from './wiring/rounds.ts';
import { mountRoutes } from './wiring/routes.ts';

export interface RunningServer {
  /** Where people go. */
  url: string;
  /** Where the first administrator is created; null once there is one. */
  setupUrl: string | null;
  /** Where mail appears that no server takes; null where there is one. */
  devMailUrl: string | null;
  stop(): Promise<void>;
}

const catalogueFolder = new URL('../catalogue/', import.meta.url).pathname;

/** The operator's YAML, and the versions of it that the database holds. */
export const openBook = async ({ database }: OpenDatabase): Promise<CatalogueBook> =>
  CatalogueBook.open(database, await loadCatalogue(decodeURIComponent(catalogueFolder)));

/**
 * Wires the parts together and listens; from here on `open` is ours to close, also where the start fails.
 * `pages` is the folder of the built pages.
 */
export async function startServer(
  config: Config,
  open: OpenDatabase,
  options: Options,
): Promise<RunningServer> {
  const started = new AsyncDisposableStack();
  started.defer(open.close);
  try {
    return await wire(config, open, options, started);
  } catch (error) {
    await started.disposeAsync();
    throw error;
  }
}

interface Options {
  pages: string;
  devMailFolder: string | null;
}

/** Whatever is started here is put on the stack, which stops it in the opposite order. */
async function wire(
  config: Config,
  open: OpenDatabase,
  options: Options,
  started: AsyncDisposableStack,
): Promise<RunningServer> {
  const { database, connections } = open;
  const log = createLog(config.logLevel);
  offerLanguages(languages());
  const book = await openBook(open);
  if (book.filesDiffer) {
    log.warn('the catalogue files differ from the version in force; a restart does not apply them');
  }
  const setupKey = config.privateToThisMachine ? null : randomBytes(16).toString('base64url');

  const mailbox = options.devMailFolder ? await startDevMailbox(options.devMailFolder) : null;
  if (mailbox) started.defer(mailbox.stop);
  const smtpUrl = config.smtpUrl ?? mailbox?.smtpUrl ?? null;
  const resume = async () => {
    await resumeMail(database);
  };
  const work = handlers({ config, database, book, smtpUrl, log });
  const jobs = await startJobs(connections.jobs, work, resume, log);
  started.defer(jobs.stop);
  if (smtpUrl) started.defer(watchMail(database, log).stop);
  started.defer(startSweeper(database, book, log).stop);
  const allowed = networks(config.webhookNetworks);
  started.defer(startDeliveries(database, allowed, log).stop);
  const signer = new Signer(config);
  // A key that somebody named is missed at the start, not at the first seal.
  if (config.signingKeyFile) await signer.key();
  for (const round of startRounds({ config, database, book, signer, log }))
    started.defer(round.stop);
  const storages = await openStorages(config);
  started.defer(startFileWork({ database, storages, ...config.files }, log).stop);

  const live = startLive(connections.direct, database, log, () => {
    book.refresh().catch((error) => log.warn({ error: String(error) }, 'catalogue'));
  });
  started.defer(live.stop);

  const app = await createApp({ log, ...config, words: apiWords });
  started.defer(() => app.close());
  guard(app, database, config.publicUrl, config.limits, config.staffNeedSecondFactor);
  healthRoutes(app, [() => readNow(database).then(() => {}), jobs.check, live.check]);
  mountRoutes(app, { config, database, book, setupKey, storages, signer, allowed, live });
  if (options.devMailFolder) devMailRoutes(app, options.devMailFolder);
  serveApiPage(app);
  await servePages(app, options.pages);
  await app.listen({ port: config.port, host: config.host });

  const { port } = app.server.address() as AddressInfo;
  const url = config.publicUrl.replace(/:0$/, `:${port}`);
  const setupUrl = (await isSetUp(database))
    ? null
    : `${url}/setup${setupKey ? `#${setupKey}` : ''}`;
  const devMailUrl = mailbox ? `${url}/dev/mail` : null;
  return { url, setupUrl, devMailUrl, stop: () => started.disposeAsync() };
}

const readNow = (database: Database): Promise<number> =>
  database.transact('pd_worker', {}, databaseNow);
