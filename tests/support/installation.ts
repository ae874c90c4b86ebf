import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after } from 'node:test';
import { startServer } from '../../server/main.ts';
import { readConfig } from '../../server/platform/config.ts';
import { type TestDatabase, testDatabase } from './database.ts';
import { startSmtpSink } from './smtp-sink.ts';
import { PASSWORD, World } from './world.ts';

export interface Installation extends TestDatabase {
  /** Like `http://localhost:41234`. */
  url: string;
  /** Where the first administrator is created. */
  setupUrl: string | null;
  sink: Awaited<ReturnType<typeof startSmtpSink>>;
}

/** The whole product on a fresh database and a real SMTP server, without sample data. Call it at the top of a file. */
export async function installation(
  settings: Record<string, string> = {},
  /** What the database holds before the server starts. */
  arrange: (test: TestDatabase) => Promise<void> = async () => {},
): Promise<Installation> {
  const test = await testDatabase();
  await arrange(test);
  const sink = await startSmtpSink();
  const dataDir = await mkdtemp(join(tmpdir(), 'pactdesk-installation-'));
  const config = readConfig(undefined, {
    PORT: '0',
    DATA_DIR: dataDir,
    SMTP_URL: sink.url,
    LOG_LEVEL: 'silent',
    // Tests call faster than people; those of the limits set their own.
    STAFF_SECOND_FACTOR: 'optional',
    RATE_LIMIT_PER_PERSON: '1000000',
    RATE_LIMIT_PER_ADDRESS: '1000000',
    ...settings,
  });
  const pages = decodeURIComponent(new URL('../../web/dist', import.meta.url).pathname);
  // The database is dropped by its own hook, after the server has let go of it.
  const open = { ...test, close: async () => {} };
  const server = await startServer(config, open, { pages, devMailFolder: null });
  after(async () => {
    await server.stop();
    await sink.stop();
    await rm(dataDir, { recursive: true });
  });
  return { ...test, url: server.url, setupUrl: server.setupUrl, sink };
}

export interface Answer {
  status: number;
  // biome-ignore lint/suspicious/noExplicitAny: tests look into answers of every shape.
  body: any;
}

/** A program that talks to the API as one person: keeps the cookie, sends the Origin that pages send. */
export class Caller {
  readonly #url: string;
  #cookie = '';

  constructor(url: string) {
    this.#url = url;
  }

  static async signedIn(url: string, email: string, password = PASSWORD): Promise<Caller> {
    const caller = new Caller(url);
    const { status, body } = await caller.call('POST', '/api/sessions', { email, password });
    if (status !== 201) throw new Error(`could not sign in as ${email}: ${JSON.stringify(body)}`);
    return caller;
  }

  /** The same session at another address. */
  static withCookie(url: string, cookie: string): Caller {
    const caller = new Caller(url);
    caller.#cookie = cookie;
    return caller;
  }

  /** Like `session=…`; empty before signing in. */
  get cookie(): string {
    return this.#cookie;
  }

  async call(
    method: string,
    path: string,
    body?: unknown,
    headers: Record<string, string> = {},
  ): Promise<Answer> {
    const response = await fetch(this.#url + path, {
      method,
      headers: {
        ...(body === undefined ? {} : { 'content-type': 'application/json' }),
        ...(method === 'GET' ? {} : { origin: this.#url }),
        ...(this.#cookie ? { cookie: this.#cookie } : {}),
        ...headers,
      },
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    });
    const cookie = response.headers.getSetCookie()[0]?.split(';')[0];
    if (cookie) this.#cookie = cookie;
    const text = await response.text();
    const isJson = response.headers.get('content-type')?.includes('json');
    return { status: response.status, body: isJson && text ? JSON.parse(text) : text };
  }
}

export { World };
