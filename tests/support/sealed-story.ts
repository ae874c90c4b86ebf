import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after } from 'node:test';
import pg from 'pg';
import { type Actor, as } from '../../server/access/index.ts';
import type { Database } from '../../server/platform/database/database.ts';
import { createRequest, makeMove, writeMessage } from '../../server/requests/index.ts';
import {
  anchorFile,
  noteSeals,
  readAnchors,
  sealHistories,
  trustedKeys,
  verifyHistories,
} from '../../server/seals/index.ts';
import { Signer } from '../../server/signing/index.ts';
import { testDatabase } from './database.ts';
import { type SampleCompany, World } from './world.ts';

export const DAY = 86_400_000;

/** A request by its number, and the id that its history goes by. */
export interface Told {
  number: string;
  id: string;
}

/**
 * Histories under two seals, for somebody with all rights on the database: three requests with six entries before the
 * first seal, one of them goes on before the second, and after that. Call it at the top of a file.
 */
export async function sealedStory() {
  const { database, admin } = await testDatabase();
  const dataDir = await mkdtemp(join(tmpdir(), 'pactdesk-seals-'));
  const signer = new Signer({ dataDir, signingKeyFile: null });
  const world = await World.open(database);
  const company = await world.company();
  const engineer = await world.staff('engineer');
  const start = world.now - 9 * DAY;
  const tell = (at: number) => new Telling(database, world, company, engineer, at);

  const first = await tell(start).request();
  const second = await tell(start).request();
  const third = await tell(start).request();
  await sealHistories(database, signer, () => true, start + DAY);
  await tell(start + 2 * DAY).goesOn(first);
  await sealHistories(database, signer, () => true, start + 3 * DAY);
  await noteSeals(database, signer, anchorFile({ dataDir }));
  await tell(start + 4 * DAY).goesOn(first);
  after(() => rm(dataDir, { recursive: true }));

  const client = new pg.Client(admin);
  // The database is dropped, and its connections with it, before anything of ours is put away.
  client.on('error', () => {});
  await client.connect();
  after(() => client.end());
  const restore = await keep(client);

  /** What `history verify` says after one test spoilt the database, which is then made whole again. */
  async function spoilt(spoil: (client: pg.Client, database: Database) => Promise<unknown>) {
    try {
      await spoil(client, database);
      return await verified(database, signer, dataDir);
    } finally {
      await restore();
    }
  }
  return { spoilt, signer, dataDir, first, second, third, start };
}

const SPOILABLE = [
  'request_directory',
  'requests',
  'request_events',
  'request_event_contents',
  'history_seals',
  'history_seal_heads',
  'signing_keys',
  'catalogue_versions',
];

/** Keeps what these tables hold, and gives the way back to it. The client's statements heed no foreign key any more. */
async function keep(client: pg.Client): Promise<() => Promise<void>> {
  await client.query('set session_replication_role = replica; create schema kept');
  const ways: string[] = [];
  for (const table of SPOILABLE) {
    await client.query(`create table kept.${table} as table public.${table}`);
    const { rows } = await client.query(
      `select string_agg(quote_ident(column_name), ', ') as names from information_schema.columns
         where table_schema = 'public' and table_name = $1 and is_generated = 'NEVER'`,
      [table],
    );
    const { names } = rows[0];
    ways.push(
      `delete from public.${table}`,
      `insert into public.${table} (${names}) select ${names} from kept.${table}`,
    );
  }
  return async () => {
    await client.query(ways.join(';'));
  };
}

/** What `pactdesk history verify` finds. */
export async function verified(database: Database, signer: Signer, dataDir: string) {
  const anchors = await readAnchors(anchorFile({ dataDir }));
  const keys = await trustedKeys(signer, anchors);
  const findings: string[] = [];
  const tally = await verifyHistories(database, { keys, anchors }, (line) => findings.push(line));
  return { findings, tally };
}

/** What people did at one moment. */
class Telling {
  readonly #database: Database;
  readonly #world: World;
  readonly #company: SampleCompany;
  readonly #engineer: Actor;
  readonly #now: number;

  constructor(
    database: Database,
    world: World,
    company: SampleCompany,
    engineer: Actor,
    now: number,
  ) {
    this.#database = database;
    this.#world = world;
    this.#company = company;
    this.#engineer = engineer;
    this.#now = now;
  }

  #as(actor: Actor) {
    return { actor, book: this.#world.book, now: this.#now };
  }

  /** Six entries, the fourth of them a note. */
  async request(): Promise<Told> {
    const { owner } = this.#company;
    const number = await as(this.#database, owner, (scope) =>
      createRequest(scope, this.#world.request(this.#company), this.#as(owner)),
    );
    const around = this.#as(this.#engineer);
    return as(this.#database, this.#engineer, async (scope) => {
      await makeMove(scope, number, { move: 'take' }, around);
      const raised = { move: 'change_severity', severity: 1, reason: 'Stands still' } as const;
      await makeMove(scope, number, raised, around);
      await writeMessage(scope, number, { kind: 'note', body: 'Seen before' }, around);
      const answer = { kind: 'answer', body: 'Roll it back', qualified: true } as const;
      await writeMessage(scope, number, answer, around);
      const question = { kind: 'question', body: 'Did it help?', qualified: false } as const;
      await writeMessage(scope, number, question, around);
      const { rows } = await this.#find(number);
      return { number: `PD-${number}`, id: rows[0]?.request_id ?? '' };
    });
  }

  async goesOn({ number }: Told): Promise<void> {
    const { owner } = this.#company;
    await as(this.#database, owner, (scope) =>
      writeMessage(
        scope,
        Number(number.slice(3)),
        { kind: 'reply', body: 'It did' },
        this.#as(owner),
      ),
    );
  }

  #find(number: number) {
    return this.#database
      .transact('pd_staff', {}, (db) =>
        db.selectFrom('requests').select('request_id').where('number', '=', number).execute(),
      )
      .then((rows) => ({ rows }));
  }
}
