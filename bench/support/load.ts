import autocannon from 'autocannon';
import { PASSWORD } from '../../tests/support/world.ts';
import type { Call } from './open-loop.ts';

export const CONNECTIONS = 8;
const SECONDS = 10;

export interface Load {
  /** Who calls: the connections take turns. */
  emails: string[];
  /** What the connection of this index calls, one after the other, again and again. */
  paths: (index: number) => string[];
  /** The body of each POST; a GET without. */
  body?: (index: number) => unknown;
}

export interface Measured {
  perSecond: number;
  /** Milliseconds. */
  p99: number;
  /** Answers that were no success, and calls without an answer. */
  failed: number;
}

/** Calls as fast as answers come, for ten seconds, signed in. */
export async function load(url: string, { emails, paths, body }: Load): Promise<Measured> {
  const cookies = await Promise.all(emails.map((email) => signIn(url, email)));
  return flood(url, (index) => {
    const headers = {
      origin: url,
      cookie: cookies[index % cookies.length] ?? '',
      'content-type': 'application/json',
    };
    const sent = body ? { method: 'POST', body: JSON.stringify(body(index)) } : { method: 'GET' };
    return paths(index).map((path) => ({ ...sent, path, headers }) as autocannon.Request);
  });
}

/** The same with calls that are known, dealt out to the connections. */
export const saturate = (
  url: string,
  calls: readonly Call[],
  seconds = SECONDS,
): Promise<Measured> =>
  flood(
    url,
    (index) =>
      calls
        .filter((_, i) => i % CONNECTIONS === index)
        .map(({ path, cookie }) => ({ path, headers: { cookie } })),
    seconds,
  );

async function flood(
  url: string,
  requestsOf: (index: number) => autocannon.Request[],
  seconds = SECONDS,
): Promise<Measured> {
  let index = 0;
  const result = await autocannon({
    url,
    connections: CONNECTIONS,
    duration: seconds,
    setupClient: (client) => {
      client.setRequests(requestsOf(index));
      index += 1;
    },
  });
  return {
    perSecond: Math.round(result['2xx'] / result.duration),
    p99: result.latency.p99,
    failed: result.non2xx + result.errors,
  };
}

/** Returns the cookie. */
export async function signIn(url: string, email: string, password = PASSWORD): Promise<string> {
  const response = await fetch(`${url}/api/sessions`, {
    method: 'POST',
    headers: { origin: url, 'content-type': 'application/json' },
    body: JSON.stringify({ email, password }),
  });
  const cookie = response.headers.getSetCookie().find((set) => set.startsWith('session='));
  if (!cookie) throw new Error(`${email} could not sign in: ${response.status}`);
  return cookie.split(';')[0] ?? '';
}
