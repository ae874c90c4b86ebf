import { Readable } from 'node:stream';
import type { LiveEvent } from '../../api/live.ts';
import type { Actor } from '../access/index.ts';

/** A browser that is so far behind is gone or stuck: it is dropped, and asks for everything when it is back. */
const MOST_UNREAD_BYTES = 64 * 1024;

/** Server-sent events to one browser, for as long as it stays. */
export class LiveStream {
  readonly body = new Readable({ read() {} });
  /** The session that opened it: sha256 of its token, hex. */
  readonly session: string;
  /** Who listens, with what they may see. */
  actor: Actor;
  #ended = false;

  constructor(actor: Actor, session: string, retryMs: number) {
    this.actor = actor;
    this.session = session;
    this.#write(`retry: ${retryMs}\n\n`);
  }

  /** Tells the page that from now on it misses nothing. */
  begin(actor: Actor): void {
    this.actor = actor;
    this.tell({ kind: 'ready' });
  }

  tell(...events: LiveEvent[]): void {
    if (events.length > 0)
      this.#write(events.map((event) => `data: ${JSON.stringify(event)}\n\n`).join(''));
  }

  /** Keeps the line from falling asleep, and shows the page that it has not. */
  beat(): void {
    this.#write('event: beat\ndata:\n\n');
  }

  /** Closes; the browser comes back by itself and is let in with what it may see then. */
  end(): void {
    if (!this.#ended && !this.body.destroyed) this.body.push(null);
    this.#ended = true;
  }

  #write(text: string): void {
    if (this.#ended || this.body.destroyed) return;
    this.body.push(text);
    if (this.body.readableLength > MOST_UNREAD_BYTES) this.body.destroy();
  }
}
