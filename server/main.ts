import { randomBytes } from 'node:crypto';
import type { AddressInfo } from 'node:net';
import { offerLanguages } from '../api/primitives.ts';
import { apiWords } from '../api/words.ts';
import { guard } from './access/index.ts';
import { CatalogueBook, catalogueRoutes, loadCatalogue } from './catalogue/index.ts';
import { certificateRoutes } from './certificates/index.ts';
import { cleanUpCompanies, companyRoutes, settleJoining } from './companies/index.ts';
import { licenceRoutes, tellEnds } from './company-licences/index.ts';
import {
  contractChangeRoutes,
  contractRoutes,
  contractTermsRoutes,
  enquiryRoutes,
  keepContractStates,
} from './contracts/index.ts';
import { draftRoutes } from './drafts/index.ts';
import { announcementFacts, escalationRoutes, startSweeper } from './escalation/index.ts';
import { cleanUpFiles, filesRoutes, openStorages, startFileWork } from './files/index.ts';
import { liveRoutes, startLive } from './live/index.ts';
import { macroRoutes } from './macros/index.ts';
import {
  createSendMail,
  devMailRoutes,
  resumeMail,
  startDevMailbox,
  watchMail,
} from './mail/index.ts';
import { cleanUpPeople, isSetUp, peopleRoutes } from './people/index.ts';
import type { Config } from './platform/config.ts';
import type { Database } from './platform/database/database.ts';
import { databaseNow } from './platform/database/now.ts';
import type { OpenDatabase } from './platform/database/open.ts';
import { serveApiPage } from './platform/http/api-page.ts';
import { createApp } from './platform/http/app.ts';
import { healthRoutes } from './platform/http/health.ts';
import { servePages } from './platform/http/pages.ts';
import { type Handler, startJobs } from './platform/jobs/runner.ts';
import { createLog, type Log } from './platform/log.ts';
import { repeat } from './platform/repeat.ts';
import { languages } from './platform/translations.ts';
import { carryOutDeletions, privacyRoutes } from './privacy/index.ts';
import { queueRoutes, viewRoutes } from './queue/index.ts';
import { receiptRoutes } from './receipts/index.ts';
import { reportRoutes } from './reports/index.ts';
import {
  applyContractTerms,
  applyPending,
  categoryRoutes,
  createQueueFacts,
  createRequestFacts,
  handOverRequests,
  numbersAnsweredBy,
  previewContractTerms,
  reachStub,
  requestPeopleRoutes,
  requestRoutes,
  tellQueue,
} from './requests/index.ts';
import { anchorFile, noteSeals, sealHistories } from './seals/index.ts';
import { settingsRoutes } from './settings/index.ts';
import { Signer, signingRoutes } from './signing/index.ts';
import { cleanUpStaff, staffRoutes } from './staff/index.ts';
import { tokenRoutes } from './tokens/index.ts';
import { endExpiredViewings, viewingRoutes } from './viewings/index.ts';
import { cleanUpWebhooks, networks, startDeliveries, webhookRoutes } from './webhooks/index.ts';

export interface RunningServer {
  /** Where people go. */
  url: string;
  /** Where the first administrator is created; null once there is one. */
  setupUrl: string | null;
  /** Where mail appears that no server takes; null where there is one. */
  devMailUrl: string | null;
  stop(): Promise<void>;
}

/** Well below a second, in which every process knows of a version: only then is it brought to the open requests. */
const APPLY_EVERY_MS = 400;
const CLEAN_UP_EVERY_MS = 15 * 60_000;
/** A mark of days is reached at midnight, and told within the hour. */
const LOOK_FOR_ENDS_EVERY_MS = 30 * 60_000;
/** How often it is looked whether the day's seal is due. */
const LOOK_FOR_SEAL_EVERY_MS = 10 * 60_000;

const LOOK_FOR_DELETIONS_EVERY_MS = 60_000;
/** A contract ends at midnight of the operator's zone, which is not to be asked for. */
const LOOK_AT_CONTRACTS_EVERY_MS = 60_000;

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
  const work = handlers(config, database, book, smtpUrl, log);
  const jobs = await startJobs(connections.jobs, work, resume, log);
  started.defer(jobs.stop);
  if (smtpUrl) started.defer(watchMail(database, log).stop);
  started.defer(startSweeper(database, book, log).stop);
  started.defer(keepClean(database, book, log).stop);
  started.defer(keepTold(database, book, log).stop);
  const allowed = networks(config.webhookNetworks);
  started.defer(startDeliveries(database, allowed, log).stop);
  started.defer(keepApplied(database, book, log).stop);
  started.defer(keepContracts(database, book, log).stop);
  started.defer(keepDeleted(config, database, book, log).stop);
  const signer = new Signer(config);
  // A key that somebody named is missed at the start, not at the first seal.
  if (config.signingKeyFile) await signer.key();
  started.defer(keepSealed(config, database, signer, log).stop);

  const live = startLive(connections.direct, database, log, () => {
    book.refresh().catch((error) => log.warn({ error: String(error) }, 'catalogue'));
  });
  started.defer(live.stop);

  const app = await createApp({ log, ...config, words: apiWords });
  started.defer(() => app.close());
  const { staffNeedSecondFactor } = config;
  guard(app, database, config.publicUrl, config.limits, staffNeedSecondFactor);
  healthRoutes(app, [() => readNow(database).then(() => {}), jobs.check, live.check]);
  peopleRoutes(app, { ...config, database, setupKey });
  companyRoutes(app, {
    database,
    book,
    publicUrl: config.publicUrl,
    requests: {
      countOpen: async (...whose) => (await numbersAnsweredBy(...whose)).length,
      handOver: (scope, succession, actor) => handOverRequests(scope, succession, { actor, book }),
    },
  });
  licenceRoutes(app, { database, book });
  tokenRoutes(app, { database });
  webhookRoutes(app, { database, allowed });
  const { publicUrl } = config;
  staffRoutes(app, { database, book, publicUrl, staffNeedSecondFactor });
  viewingRoutes(app, { database, publicUrl });
  catalogueRoutes(app, { book });
  categoryRoutes(app, { database, book });
  settingsRoutes(app, { database, book });
  contractRoutes(app, { database, book });
  enquiryRoutes(app, { database, book });
  const requests = { preview: previewContractTerms, apply: applyContractTerms };
  contractChangeRoutes(app, { database, book, requests });
  contractTermsRoutes(app, { database, book });
  certificateRoutes(app, { database, book, vendor: config.vendorName });
  requestRoutes(app, { database, book });
  requestPeopleRoutes(app, { database, book });
  queueRoutes(app, { database, book });
  viewRoutes(app, { database });
  escalationRoutes(app, { database });
  reportRoutes(app, { database, book });
  macroRoutes(app, { database });
  const storages = await openStorages(config);
  started.defer(startFileWork({ database, storages, ...config.files }, log).stop);
  filesRoutes(app, {
    database,
    book,
    storages,
    publicUrl,
    unsentDays: config.files.unsentDays,
    virusScanner: config.files.scanner !== null,
    reachRequest: reachStub,
  });
  draftRoutes(app, { database });
  signingRoutes(app, { signer });
  receiptRoutes(app, { database, book, signer, publicUrl: config.publicUrl });
  privacyRoutes(app, {
    database,
    book,
    rule: config.privacy,
    signer,
    publicUrl: config.publicUrl,
  });
  liveRoutes(app, { database, publicUrl: config.publicUrl, live });
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

/** What has ended is forgotten, by every process: the statements are cheap and meet nothing the second time. */
const keepClean = (database: Database, book: CatalogueBook, log: Log): { stop(): Promise<void> } =>
  repeat(
    async () => {
      await cleanUpPeople(database);
      await cleanUpCompanies(database, book.current.zone);
      await cleanUpWebhooks(database);
      await cleanUpStaff(database);
      await cleanUpFiles(database);
      await endExpiredViewings(database);
    },
    CLEAN_UP_EVERY_MS,
    (error) => log.warn({ error: String(error) }, 'what has ended could not be cleared away'),
  );

/** C5: which licences end soon, told by whichever process looks first. */
const keepTold = (database: Database, book: CatalogueBook, log: Log): { stop(): Promise<void> } =>
  repeat(
    () => tellEnds(database, book.current),
    LOOK_FOR_ENDS_EVERY_MS,
    (error) => log.warn({ error: String(error) }, 'the end of licences could not be told'),
  );

/** A3: one seal a day, by whichever process looks first; each notes on its own machine what was sealed. */
const keepSealed = (
  config: Config,
  database: Database,
  signer: Signer,
  log: Log,
): { stop(): Promise<void> } =>
  repeat(
    async () => {
      await sealHistories(database, signer);
      await noteSeals(database, signer, anchorFile(config));
    },
    LOOK_FOR_SEAL_EVERY_MS,
    (error) => log.warn({ error: String(error) }, 'the histories could not be sealed'),
  );

/** C6: what was asked to be deleted, when its waiting time is over. */
const keepDeleted = (
  config: Config,
  database: Database,
  book: CatalogueBook,
  log: Log,
): { stop(): Promise<void> } =>
  repeat(
    () => carryOutDeletions(database, book, config.privacy),
    LOOK_FOR_DELETIONS_EVERY_MS,
    (error) => log.warn({ error: codeOf(error) }, 'a deletion could not be carried out'),
  );

/** K4: at the start, which may be after a long time, and then from minute to minute. */
function keepContracts(
  database: Database,
  book: CatalogueBook,
  log: Log,
): { stop(): Promise<void> } {
  const look = () => keepContractStates(database, book.current.zone);
  const complain = (error: unknown) =>
    log.warn({ error: codeOf(error) }, 'what the days do to contracts could not be done');
  const first = look().catch(complain);
  const rounds = repeat(look, LOOK_AT_CONTRACTS_EVERY_MS, complain);
  return {
    stop: async () => {
      await first;
      await rounds.stop();
    },
  };
}

/** A person's data may stand in the database's words: the log gets its code alone. */
const codeOf = (error: unknown): string => String((error as { code?: unknown }).code ?? 'unknown');

/** Versions that were made and have come into force are brought to the open requests. */
const keepApplied = (
  database: Database,
  book: CatalogueBook,
  log: Log,
): { stop(): Promise<void> } =>
  repeat(
    async () => {
      await book.refresh();
      await applyPending(database, book);
    },
    APPLY_EVERY_MS,
    (error) =>
      log.warn({ error: String(error) }, 'a version of the catalogue could not be applied'),
  );

const readNow = (database: Database): Promise<number> =>
  database.transact('pd_worker', {}, databaseNow);

const handlers = (
  config: Config,
  database: Database,
  book: CatalogueBook,
  smtpUrl: string | null,
  log: Log,
): Record<string, Handler> => ({
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
