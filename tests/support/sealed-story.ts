import { randomBytes } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after } from 'node:test';
import pg from 'pg';
import { type Actor, as } from '../../server/access/index.ts';
import { Database } from '../../server/platform/database/database.ts';
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
  const { connections, admin } = await testDatabase();
  const dataDir = await mkdtemp(join(tmpdir(), 'pactdesk-seals-'));
  const signer = new Signer({ dataDir, signingKeyFile: null });
  const database = new Database(connections.app);
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
  await database.close();
  after(() => rm(dataDir, { recursive: true }));

  /** A copy of the database that one test may spoil, and what `history verify` says of it. */
  async function spoilt(spoil: (client: pg.Client, copy: Database) => Promise<unknown>) {
    const name = `${admin.database}_${randomBytes(4).toString('hex')}`;
    const server = new pg.Client({ ...admin, database: 'postgres' });
    await server.connect();
    await server.query(`create database ${name} template ${admin.database}`);
    const client = new pg.Client({ ...admin, database: name });
    await client.connect();
    const copy = new Database({ ...connections.app, database: name });
    try {
      await client.query('set session_replication_role = replica');
      await spoil(client, copy);
      return await verified(copy, signer, dataDir);
    } finally {
      await copy.close();
      await client.end();
      await server.query(`drop database ${name} with (force)`);
      await server.end();
    }
  }
  return { spoilt, signer, dataDir, first, second, third, start };
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
