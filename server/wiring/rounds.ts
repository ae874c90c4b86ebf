import type { CatalogueBook } from '../catalogue/index.ts';
import { cleanUpCompanies } from '../companies/index.ts';
import { tellEnds } from '../company-licences/index.ts';
import { keepContractStates } from '../contracts/index.ts';
import { cleanUpFiles } from '../files/index.ts';
import { cleanUpPeople } from '../people/index.ts';
import type { Config } from '../platform/config.ts';
import type { Database } from '../platform/database/database.ts';
import type { Log } from '../platform/log.ts';
import { repeat } from '../platform/repeat.ts';
import { carryOutDeletions } from '../privacy/index.ts';
import { applyPending } from '../requests/index.ts';
import { anchorFile, noteSeals, sealHistories } from '../seals/index.ts';
import type { Signer } from '../signing/index.ts';
import { cleanUpStaff } from '../staff/index.ts';
import { endExpiredViewings } from '../viewings/index.ts';
import { cleanUpWebhooks } from '../webhooks/index.ts';

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

interface Rounds {
  config: Config;
  database: Database;
  book: CatalogueBook;
  signer: Signer;
  log: Log;
}

interface Running {
  stop(): Promise<void>;
}

/** What every process does again and again; whichever comes first to a thing does it. */
export const startRounds = (rounds: Rounds): Running[] =>
  [keepClean, keepTold, keepApplied, keepContracts, keepDeleted, keepSealed].map((keep) =>
    keep(rounds),
  );

/** What has ended is forgotten, by every process: the statements are cheap and meet nothing the second time. */
const keepClean = ({ database, book, log }: Rounds): Running =>
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
const keepTold = ({ database, book, log }: Rounds): Running =>
  repeat(
    () => tellEnds(database, book.current),
    LOOK_FOR_ENDS_EVERY_MS,
    (error) => log.warn({ error: String(error) }, 'the end of licences could not be told'),
  );

/** A3: one seal a day, by whichever process looks first; each notes on its own machine what was sealed. */
const keepSealed = ({ config, database, signer, log }: Rounds): Running =>
  repeat(
    async () => {
      await sealHistories(database, signer);
      await noteSeals(database, signer, anchorFile(config));
    },
    LOOK_FOR_SEAL_EVERY_MS,
    (error) => log.warn({ error: String(error) }, 'the histories could not be sealed'),
  );

/** C6: what was asked to be deleted, when its waiting time is over. */
const keepDeleted = ({ config, database, book, log }: Rounds): Running =>
  repeat(
    () => carryOutDeletions(database, book, config.privacy),
    LOOK_FOR_DELETIONS_EVERY_MS,
    (error) => log.warn({ error: codeOf(error) }, 'a deletion could not be carried out'),
  );

/** K4: at the start, which may be after a long time, and then from minute to minute. */
function keepContracts({ database, book, log }: Rounds): Running {
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
const keepApplied = ({ database, book, log }: Rounds): Running =>
  repeat(
    async () => {
      await book.refresh();
      await applyPending(database, book);
    },
    APPLY_EVERY_MS,
    (error) =>
      log.warn({ error: String(error) }, 'a version of the catalogue could not be applied'),
  );
