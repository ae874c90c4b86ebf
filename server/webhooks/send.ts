import { type IncomingMessage, request as overHttp } from 'node:http';
import { request as overHttps } from 'node:https';
import { type AllowedNetworks, checkLiteral, guardedLookup } from './addresses.ts';
import { signatureOf } from './sign.ts';

/** How long one attempt may take, from the look-up of the name to the end of what is read of the answer. */
export const ATTEMPT_LIMIT_MS = 15_000;
/** What is kept of an answer. */
const ANSWER_BYTES = 500;

export interface Message {
  url: string;
  /** The header `webhook-id`: the same at each attempt. */
  id: string;
  payload: string;
  /** What it is signed with, the newest first. */
  secrets: readonly Buffer[];
  /** Of the attempt, epoch seconds. */
  timestamp: number;
}

export interface Attempt {
  /** Null where no answer came. */
  status: number | null;
  tookMs: number;
  /** The first bytes of the answer. */
  answer: string;
  error: string | null;
}

/** One attempt. It follows no redirect, keeps no connection, and fails by telling so, never by throwing. */
export async function send(
  message: Message,
  allowed: AllowedNetworks,
  limitMs = ATTEMPT_LIMIT_MS,
): Promise<Attempt> {
  const started = performance.now();
  const took = () => Math.round(performance.now() - started);
  try {
    const { status, answer } = await post(message, allowed, AbortSignal.timeout(limitMs));
    return { status, answer, tookMs: took(), error: null };
  } catch (error) {
    return { status: null, answer: '', tookMs: took(), error: codeOf(error) };
  }
}

async function post(
  message: Message,
  allowed: AllowedNetworks,
  signal: AbortSignal,
): Promise<{ status: number; answer: string }> {
  const url = new URL(message.url);
  checkLiteral(url, allowed);
  const { promise, resolve, reject } = Promise.withResolvers<IncomingMessage>();
  const request = (url.protocol === 'https:' ? overHttps : overHttp)(
    url,
    {
      method: 'POST',
      headers: headersOf(message),
      lookup: guardedLookup(allowed),
      agent: false,
      signal,
    },
    resolve,
  );
  request.on('error', reject);
  request.end(message.payload);
  const response = await promise;
  try {
    return { status: response.statusCode ?? 0, answer: await beginningOf(response) };
  } finally {
    request.destroy();
  }
}

const headersOf = ({ id, timestamp, payload, secrets }: Message) => ({
  'content-type': 'application/json',
  'content-length': Buffer.byteLength(payload),
  'user-agent': 'Pactdesk-Webhooks/1',
  'webhook-id': id,
  'webhook-timestamp': String(timestamp),
  'webhook-signature': signatureOf(secrets, { id, timestamp, payload }),
});

/** The rest is not waited for. NUL is left out: PostgreSQL cannot hold it. */
async function beginningOf(response: IncomingMessage): Promise<string> {
  const parts: Buffer[] = [];
  let bytes = 0;
  for await (const part of response) {
    parts.push(part);
    bytes += part.length;
    if (bytes >= ANSWER_BYTES) break;
  }
  const text = Buffer.concat(parts).subarray(0, ANSWER_BYTES).toString('utf8');
  return text.replaceAll('\u0000', '');
}

function codeOf(error: unknown): string {
  const { name, code } = error as { name?: string; code?: string };
  if (name === 'AbortError' || name === 'TimeoutError') return 'timeout';
  if (code === 'ENOTFOUND') return 'no_such_host';
  return typeof code === 'string' ? code : 'failed';
}
