import type { LiveEvent } from '../../api/live.ts';

type Wanted = (event: LiveEvent) => boolean;

/** A program that listens to `GET /api/live` as one session, as a page does. */
export class LiveListener {
  readonly heard: LiveEvent[] = [];
  /** Resolves when the server has closed the stream. */
  readonly ended: Promise<void>;
  readonly #leaving: AbortController;
  readonly #waiting = new Set<() => void>();
  #open = true;

  private constructor(response: Response, leaving: AbortController) {
    this.#leaving = leaving;
    this.ended = this.#read(response);
  }

  /** Resolves once the stream stands and misses nothing any more. */
  static async open(url: string, cookie: string): Promise<LiveListener> {
    const leaving = new AbortController();
    const headers = { cookie, accept: 'text/event-stream' };
    const response = await fetch(`${url}/api/live`, { headers, signal: leaving.signal });
    if (response.status !== 200) throw new Error(`no stream: ${response.status}`);
    const listener = new LiveListener(response, leaving);
    await listener.next(({ kind }) => kind === 'ready');
    return listener;
  }

  /** The first event after the `from`th that is wanted; rejects where the stream ends without it. */
  async next(wanted: Wanted, from = 0): Promise<LiveEvent> {
    for (;;) {
      const found = this.heard.slice(from).find(wanted);
      if (found) return found;
      if (!this.#open) throw new Error(`the stream ended: ${JSON.stringify(this.heard)}`);
      await new Promise<void>((resolve) => this.#waiting.add(resolve));
    }
  }

  /** Waits until this request's change was told. */
  change(number: string, from = 0): Promise<LiveEvent> {
    return this.next((event) => event.kind === 'request' && event.number === number, from);
  }

  /** The numbers of requests that were told, in order. */
  get numbers(): string[] {
    return this.heard.flatMap((event) => (event.kind === 'request' ? [event.number] : []));
  }

  async close(): Promise<void> {
    this.#leaving.abort();
    await this.ended;
  }

  async #read(response: Response): Promise<void> {
    let text = '';
    try {
      for await (const chunk of response.body?.pipeThrough(new TextDecoderStream()) ?? []) {
        const blocks = (text + chunk).split('\n\n');
        text = blocks.pop() ?? '';
        for (const block of blocks) this.#take(block);
        this.#wake();
      }
    } catch {
      // The connection was cut; for a page that is an end like any other.
    }
    this.#open = false;
    this.#wake();
  }

  #take(block: string): void {
    if (block.startsWith('data: ')) this.heard.push(JSON.parse(block.slice('data: '.length)));
  }

  #wake(): void {
    for (const resolve of this.#waiting) resolve();
    this.#waiting.clear();
  }
}
