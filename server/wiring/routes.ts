import { type CatalogueBook, catalogueRoutes } from '../catalogue/index.ts';
import { certificateRoutes } from '../certificates/index.ts';
import { companyRoutes } from '../companies/index.ts';
import { licenceRoutes } from '../company-licences/index.ts';
import {
  contractChangeRoutes,
  contractRoutes,
  contractTermsRoutes,
  enquiryRoutes,
} from '../contracts/index.ts';
import { draftRoutes } from '../drafts/index.ts';
import { escalationRoutes } from '../escalation/index.ts';
import { filesRoutes, type Storages } from '../files/index.ts';
import { liveRoutes, type startLive } from '../live/index.ts';
import { macroRoutes } from '../macros/index.ts';
import { peopleRoutes } from '../people/index.ts';
import type { Config } from '../platform/config.ts';
import type { Database } from '../platform/database/database.ts';
import type { App } from '../platform/http/app.ts';
import { privacyRoutes } from '../privacy/index.ts';
import { queueRoutes, viewRoutes } from '../queue/index.ts';
import { receiptRoutes } from '../receipts/index.ts';
import { reportRoutes } from '../reports/index.ts';
import {
  applyContractTerms,
  categoryRoutes,
  conversationRoutes,
  handOverRequests,
  numbersAnsweredBy,
  previewContractTerms,
  reachStub,
  requestPeopleRoutes,
  requestRoutes,
} from '../requests/index.ts';
import { settingsRoutes } from '../settings/index.ts';
import { type Signer, signingRoutes } from '../signing/index.ts';
import { staffRoutes } from '../staff/index.ts';
import { tokenRoutes } from '../tokens/index.ts';
import { viewingRoutes } from '../viewings/index.ts';
import { type networks, webhookRoutes } from '../webhooks/index.ts';

/** What the routes of all parts are given. */
export interface Given {
  config: Config;
  database: Database;
  book: CatalogueBook;
  /** Asked for by the first set-up; null where nobody else reaches this machine. */
  setupKey: string | null;
  storages: Storages;
  signer: Signer;
  /** Where webhooks may go inside private networks. */
  allowed: ReturnType<typeof networks>;
  live: ReturnType<typeof startLive>;
}

/** The routes of every part, each given what it needs of the others. */
export function mountRoutes(app: App, given: Given): void {
  const { config, database, book, setupKey, storages, signer, allowed, live } = given;
  const { publicUrl, staffNeedSecondFactor } = config;
  peopleRoutes(app, { ...config, database, setupKey });
  companyRoutes(app, {
    database,
    book,
    publicUrl,
    requests: {
      countOpen: async (...whose) => (await numbersAnsweredBy(...whose)).length,
      handOver: (scope, succession, actor) => handOverRequests(scope, succession, { actor, book }),
    },
  });
  licenceRoutes(app, { database, book });
  tokenRoutes(app, { database });
  webhookRoutes(app, { database, allowed });
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
  conversationRoutes(app, { database, book });
  queueRoutes(app, { database, book });
  viewRoutes(app, { database });
  escalationRoutes(app, { database });
  reportRoutes(app, { database, book });
  macroRoutes(app, { database });
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
  receiptRoutes(app, { database, book, signer, publicUrl });
  privacyRoutes(app, {
    database,
    book,
    rule: config.privacy,
    signer,
    publicUrl,
  });
  liveRoutes(app, { database, publicUrl, live });
}
