import type { LiveEvent } from '../../api/live.ts';
import { isStaff } from '../../domain/access/index.ts';
import type { Actor } from '../access/index.ts';
import { ProblemError } from '../platform/http/problem.ts';
import { merge, type RequestChange, readAnnouncement } from './announcement.ts';
import { LiveStream } from './live-stream.ts';
import { mayHear } from './may-hear.ts';

const STREAMS_PER_PERSON = 20;
/** Changes within this time are told in one breath, each request once. */
const GATHER_MS = 50;
/** After a restart browsers come back spread over this time, not all in one instant. */
const RETRY_MS = { least: 300, spread: 500 };

/** Everybody who has a page open at this process. Each hears only of what they may see. */
export class Audience {
  readonly #catalogueChanged: () => void;
  readonly #streams = new Set<LiveStream>();
  readonly #changes = new Map<number, RequestChange>();
  #gathering: NodeJS.Timeout | undefined;
  #listening = false;

  constructor(catalogueChanged: () => void = () => {}) {
    this.#catalogueChanged = catalogueChanged;
  }

  /** A stream that says nothing yet. Errors: too_many_requests, unavailable while we hear nothing ourselves. */
  admit(actor: Actor, session: string): LiveStream {
    this.check();
    const own = [...this.#streams].filter((stream) => stream.actor.id === actor.id).length;
    if (own >= STREAMS_PER_PERSON) throw new ProblemError('too_many_requests', { retryAfter: 30 });
    const retryMs = RETRY_MS.least + Math.floor(Math.random() * RETRY_MS.spread);
    const stream = new LiveStream(actor, session, retryMs);
    this.#streams.add(stream);
    stream.body.once('close', () => this.#streams.delete(stream));
    return stream;
  }

  /** Throws unavailable while we hear nothing ourselves. */
  check(): void {
    if (!this.#listening) throw new ProblemError('unavailable', { retryAfter: 2 });
  }

  get streams(): readonly LiveStream[] {
    return [...this.#streams];
  }

  /** What was said while nobody listened is lost: every page asks for everything again. */
  up(): void {
    this.#listening = true;
    this.#catalogueChanged();
    this.#tell({ kind: 'ready' }, () => true);
  }

  /** Whoever seems to be live must be: without the database nobody is. */
  away(): void {
    this.#listening = false;
    for (const stream of this.#streams) stream.end();
  }

  heard(payload: string): void {
    const said = readAnnouncement(payload);
    if (!said) return;
    if ('request' in said) this.#gather(said);
    else if ('manyRequests' in said) this.#tell({ kind: 'ready' }, ({ actor }) => isStaff(actor));
    else if ('catalogue' in said) this.#catalogueChanged();
    else if ('presence' in said) this.#tell({ kind: 'presence' }, ({ actor }) => isStaff(actor));
    else if ('endedSession' in said) this.signOut(said.endedSession);
    else this.#letGo(said.changedPerson);
  }

  signOut(session: string): void {
    for (const stream of this.#streams) {
      if (stream.session !== session) continue;
      stream.tell({ kind: 'signed_out' });
      stream.end();
    }
  }

  beat(): void {
    for (const stream of this.#streams) stream.beat();
  }

  close(): void {
    clearTimeout(this.#gathering);
    this.away();
  }

  #tell(event: LiveEvent, wanted: (stream: LiveStream) => boolean): void {
    for (const stream of this.#streams) if (wanted(stream)) stream.tell(event);
  }

  #gather(change: RequestChange): void {
    this.#changes.set(change.request, merge(this.#changes.get(change.request), change));
    this.#gathering ??= setTimeout(() => this.#tellChanges(), GATHER_MS);
  }

  #tellChanges(): void {
    this.#gathering = undefined;
    const changes = [...this.#changes.values()];
    this.#changes.clear();
    for (const stream of this.#streams) {
      const heard = changes.filter((change) => mayHear(stream.actor, change));
      stream.tell(
        ...heard.map(({ request }) => ({ kind: 'request', number: `PD-${request}` }) as const),
      );
    }
  }

  #letGo(personId: string): void {
    for (const stream of this.#streams) if (stream.actor.id === personId) stream.end();
  }
}
