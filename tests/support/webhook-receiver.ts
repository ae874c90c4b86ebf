import { createHmac } from 'node:crypto';
import { createServer, type IncomingMessage } from 'node:http';
import type { AddressInfo } from 'node:net';
import { after } from 'node:test';
import { setTimeout as delay } from 'node:timers/promises';

export interface Received {
  id: string;
  timestamp: number;
  signature: string;
  path: string;
  text: string;
  // biome-ignore lint/suspicious/noExplicitAny: tests look into payloads of every kind.
  body: any;
}

/** What the receiver answers with; a number is a status. */
type Answer =
  | number
  | { status: number; text?: string; headers?: Record<string, string> }
  | 'never';

/** A program of somebody else's on this machine, that keeps what webhooks bring it. Call it at the top of a file. */
export class WebhookReceiver {
  readonly received: Received[] = [];
  /** By path; 204 otherwise. */
  readonly answers = new Map<string, Answer>();
  url = '';

  static async open(): Promise<WebhookReceiver> {
    const receiver = new WebhookReceiver();
    const server = createServer(async (request, response) => {
      const answer = await receiver.#take(request);
      if (answer === 'never') return;
      const {
        status,
        text = '',
        headers = {},
      } = typeof answer === 'number' ? { status: answer } : answer;
      response.writeHead(status, headers).end(text);
    });
    await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
    receiver.url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
    after(() => {
      server.closeAllConnections();
      server.close();
    });
    return receiver;
  }

  async #take(request: IncomingMessage): Promise<Answer> {
    let text = '';
    for await (const part of request) text += part;
    const { url: path = '', headers } = request;
    this.received.push({
      id: String(headers['webhook-id']),
      timestamp: Number(headers['webhook-timestamp']),
      signature: String(headers['webhook-signature']),
      path,
      text,
      body: JSON.parse(text),
    });
    return this.answers.get(path) ?? 204;
  }

  /** What came to this path, once so many have. */
  async at(path: string, count: number): Promise<Received[]> {
    for (let tries = 0; tries < 400; tries += 1) {
      const found = this.received.filter((one) => one.path === path);
      if (found.length >= count) return found;
      await delay(25);
    }
    const found = this.received.filter((one) => one.path === path);
    throw new Error(`${found.length} webhooks came to ${path}, not ${count}`);
  }
}

/** Whether one of the signatures is right, as a receiver finds out by the specification of Standard Webhooks. */
export function isSigned({ id, timestamp, text, signature }: Received, secret: string): boolean {
  const key = Buffer.from(secret.replace(/^whsec_/, ''), 'base64');
  const own = createHmac('sha256', key).update(`${id}.${timestamp}.${text}`).digest('base64');
  return signature.split(' ').includes(`v1,${own}`);
}
