import type { Draft } from '../../api/drafts.ts';
import type { DraftRecord } from './draft-record.ts';

type Content = Record<string, unknown>;

/** `kept`: the server has it. `offline`: this device only, tried again by itself. `conflict`: another browser's text stands there. */
export type DraftState = 'kept' | 'keeping' | 'offline' | 'conflict';

export interface DraftView {
  /** Null where nothing is kept. */
  content: Content | null;
  state: DraftState;
  /** In a conflict: the other browser's text; null where it sent or threw away what both grew from. */
  other: Content | null;
}

/** Where a draft lives: this browser's storage, which all its tabs share, and the server. */
export interface DraftPlaces {
  read(): DraftRecord | null;
  write(record: DraftRecord | null): void;
  /** The server's present draft. */
  fetch(): Promise<Draft>;
  /** Resolves with the new version, or `changed` where another browser was faster. */
  put(content: Content, version: number, leaving: boolean): Promise<number | 'changed'>;
  remove(version: number, leaving: boolean): Promise<void>;
  /** Whether trying again can help. */
  passes(error: unknown): boolean;
}

const GATHER_MS = 600;
/** The tab that was typed in gives the text to the server; if it was closed meanwhile, this one does. */
const STAND_IN_MS = 5000;
const RETRY_MS = { first: 1000, most: 30_000 };

/**
 * Keeps one draft, whatever happens. Every change is in this browser's storage at once and on the server soon; two
 * browsers that wrote at the same time are shown each other's text, and a person chooses.
 */
export class DraftKeeper {
  readonly #places: DraftPlaces;
  readonly #watchers = new Set<() => void>();
  #record: DraftRecord | null;
  #other: Draft | null = null;
  #view: DraftView;
  #failing = false;
  #pause = RETRY_MS.first;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #working: Promise<void> | null = null;

  constructor(places: DraftPlaces) {
    this.#places = places;
    this.#record = places.read();
    this.#view = this.#look();
  }

  readonly watch = (watcher: () => void): (() => void) => {
    this.#watchers.add(watcher);
    return () => this.#watchers.delete(watcher);
  };

  readonly view = (): DraftView => this.#view;

  /** What is typed. */
  change(content: Content): void {
    this.#keep({ content, version: this.#record?.version ?? 0, dirty: true });
    this.#workIn(GATHER_MS);
  }

  /** It was sent or is not wanted any more. */
  discard(): void {
    const version = this.#record?.version ?? 0;
    this.#other = null;
    this.#keep({ content: null, version, dirty: true });
    this.#workIn(0);
  }

  /** Another tab of this browser has typed, sent, or been told by the server. */
  follow(): void {
    this.#record = this.#places.read();
    if (this.#record?.dirty) this.#workIn(STAND_IN_MS);
    else {
      clearTimeout(this.#timer);
      this.#other = null;
    }
    this.#show();
  }

  /** Asks the server what it has, and gives it what it lacks. Resolves when all that can be done now is done. */
  sync(): Promise<void> {
    clearTimeout(this.#timer);
    this.#working ??= this.#work().finally(() => {
      this.#working = null;
    });
    return this.#working;
  }

  /** The page is being left: what the server lacks goes out while it still can. */
  leave(): void {
    const record = this.#record;
    clearTimeout(this.#timer);
    if (!record?.dirty || this.#other) return;
    const going = record.content
      ? this.#places.put(record.content, record.version, true)
      : this.#places.remove(record.version, true);
    going.catch(() => {});
  }

  takeOther(): void {
    const { content = null, version = 0 } = this.#other ?? {};
    this.#other = null;
    this.#keep(content && { content, version, dirty: false });
  }

  keepMine(): void {
    const version = this.#other?.version ?? 0;
    this.#other = null;
    this.#keep(this.#record && { ...this.#record, version, dirty: true });
    this.#workIn(0);
  }

  async #work(): Promise<void> {
    try {
      await (this.#record?.dirty ? this.#give() : this.#ask());
      this.#failing = false;
      this.#pause = RETRY_MS.first;
      if (this.#record?.dirty && !this.#other) this.#workIn(GATHER_MS);
    } catch (error) {
      this.#failing = true;
      if (this.#places.passes(error)) this.#workIn(this.#pause);
      this.#pause = Math.min(this.#pause * 2, RETRY_MS.most);
    }
    this.#show();
  }

  /** Nothing new here: what the server has is the text. */
  async #ask(): Promise<void> {
    const { content, version } = await this.#places.fetch();
    // Something was typed in the meantime: it grew from what was here before.
    if (this.#record?.dirty) return;
    if (version !== (this.#record?.version ?? 0))
      this.#keep(content && { content, version, dirty: false });
  }

  async #give(): Promise<void> {
    const given = this.#record;
    if (!given || this.#other) return;
    if (given.content === null) return this.#remove(given);
    const answer = await this.#places.put(given.content, given.version, false);
    if (answer === 'changed') return this.#compare();
    this.#settle(given, answer);
  }

  async #remove(given: DraftRecord): Promise<void> {
    if (given.version > 0) await this.#places.remove(given.version, false);
    if (this.#record === given) this.#keep(null);
    // What was begun after the sending is a new text.
    else if (this.#record) this.#keep({ ...this.#record, version: 0 });
  }

  /** The server refused: another browser has written, or sent, what ours grew from. */
  async #compare(): Promise<void> {
    const theirs = await this.#places.fetch();
    const mine = this.#record;
    if (!mine?.dirty) return;
    if (mine.content && theirs.content && isSame(mine.content, theirs.content))
      this.#keep({ content: mine.content, version: theirs.version, dirty: false });
    else this.#other = theirs;
  }

  /** The server has `given`; what was typed since has grown from it. */
  #settle(given: DraftRecord, version: number): void {
    const now = this.#record;
    if (!now) return;
    const dirty =
      now !== given && !(now.content && given.content && isSame(now.content, given.content));
    this.#keep({ content: now.content, version: Math.max(version, now.version), dirty });
  }

  #workIn(ms: number): void {
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => void this.sync(), ms);
  }

  #keep(record: DraftRecord | null): void {
    this.#record = record;
    this.#places.write(record);
    this.#show();
  }

  #show(): void {
    this.#view = this.#look();
    for (const watcher of this.#watchers) watcher();
  }

  #look(): DraftView {
    const { content = null, dirty = false } = this.#record ?? {};
    if (this.#other) return { content, state: 'conflict', other: this.#other.content };
    const state = !dirty ? 'kept' : this.#failing ? 'offline' : 'keeping';
    return { content, state, other: null };
  }
}

const isSame = (one: Content, other: Content): boolean =>
  JSON.stringify(sorted(one)) === JSON.stringify(sorted(other));

const sorted = (content: Content) =>
  Object.entries(content).sort(([one], [other]) => (one < other ? -1 : 1));
