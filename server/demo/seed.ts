import { asGatekeeper } from '../access/index.ts';
import type { CatalogueBook } from '../catalogue/index.ts';
import { sweepAlarms } from '../escalation/index.ts';
import type { Storages } from '../files/index.ts';
import { settlePastMail } from '../mail/index.ts';
import { hashPassword, isSetUp } from '../people/index.ts';
import { databaseNow } from '../platform/database/now.ts';
import type { OpenDatabase } from '../platform/database/open.ts';
import { forgetPastJobs } from '../platform/jobs/forget-jobs.ts';
import { lapseInThePast } from '../requests/index.ts';
import { assignManagers } from './account-managers.ts';
import { calendarsOf } from './calendars.ts';
import { companies } from './cast/index.ts';
import { makeOtherRequests } from './categories.ts';
import { Chance } from './chance.ts';

import { makeContactLists } from './contact-lists.ts';
import { makeEnquiry } from './enquiries.ts';
import { DAY, HOUR, MINUTE } from './hours.ts';
import { makeMacros } from './macros.ts';
import { type Founding, makeCompany, makeStaff } from './people.ts';
import { actorCalled, play, send } from './play.ts';
import { markReads, type Played } from './reads.ts';
import { scriptsOf } from './scripts.ts';
import { tellings } from './tellings.ts';

const PASSWORD = 'pactdesk-demo';
const SEED = 20_440;
/** How long ago the people of the sample last looked at what they were told. */
const SEEN_UNTIL = 3 * HOUR;
/** Requests whose later steps are played while others are still being sent. */
const AT_ONCE = 6;

/** Fills an empty installation with sample companies, people and requests, by the same use cases as in earnest. */
export async function seedSampleData(
  { database, connections }: OpenDatabase,
  book: CatalogueBook,
  progress: (message: string) => void,
  storages: Storages | null = null,
): Promise<void> {
  if (await isSetUp(database)) return;
  progress('Making sample companies, people and requests');
  const now = wholeMinute(await asGatekeeper(database, ({ db }) => databaseNow(db)));
  const passwordHash = await hashPassword(PASSWORD);
  const founding: Founding = {
    database,
    book,
    now,
    passwordHash,
    people: new Map(),
    contracts: new Map(),
    storages,
  };
  await makeStaff(founding);
  // One after the other: their public ids are the same every time.
  for (const company of companies) await makeCompany(founding, company);
  await assignManagers(founding);
  await makeMacros(database, actorCalled(founding, 'head@pactdesk.example'));
  await makeRequests(founding);
  await makeOtherRequests(founding);
  await makeContactLists(founding);
  await makeEnquiry(founding);
  // Nobody is told now of what was announced in the past, and what is older than this morning has been seen.
  const inThePast = { seenBefore: now - SEEN_UNTIL };
  while ((await sweepAlarms(database, book, { inThePast })) > 0);
  // What is older than a day went out at its time; the rest is sent to the demo's mailbox.
  await settlePastMail(database, now - DAY);
  await forgetPastJobs(connections.jobs);
}

/** So that the sample's spans read as round as people remember them. */
const wholeMinute = (ms: number): number => Math.floor(ms / MINUTE) * MINUTE;

/** Sent one after the other, so that numbers grow with time; what follows on each is played side by side. */
async function makeRequests(founding: Founding): Promise<void> {
  const { book, now } = founding;
  const chance = new Chance(SEED);
  const calendars = calendarsOf(book.current);
  const plan = (id: string) => book.current.plan(id);
  const played: Played[] = [];
  const playing = new Set<Promise<unknown>>();
  const told = tellings({ now, chance, calendars, plan });
  for (const { telling, steps } of scriptsOf(told, calendars, chance, now)) {
    const number = await send(founding, telling);
    const past = steps.filter(({ at }) => at < now);
    played.push({ telling, number, steps: past });
    const done: Promise<unknown> = play(founding, number, { telling, steps: past }).then(() =>
      playing.delete(done),
    );
    // One that fails stays in the set, where the next wait meets it.
    done.catch(() => {});
    playing.add(done);
    if (playing.size >= AT_ONCE) await Promise.race(playing);
  }
  await Promise.all(playing);
  while (await lapseInThePast(founding.database, book));
  await markReads(founding, played, now, chance);
}
