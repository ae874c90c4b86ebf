import { ApiError } from '../app/api.ts';
import { randomName } from '../app/device.ts';
import { withSample } from './pace.ts';
import {
  FileGone,
  InAnotherTab,
  isSameFile,
  isUnderway,
  Stopped,
  type Target,
  type Transfer,
  type Upload,
  type UploadNews,
  type UploadPlaces,
  type UploadRecord,
} from './upload.ts';
import { type Failure, failureOf } from './upload-failure.ts';
import { UploadList } from './upload-list.ts';
import { waitAfter } from './waits.ts';

/** So many files at once: more would only share the same line. */
const SIDE_BY_SIDE = 3;

const fresh = { sent: 0, samples: [], failures: 0, retryAt: null, refusal: null } as const;

/**
 * All uploads of one person in this tab. They stand outside of the pages: a file goes on while somebody walks to another
 * page, after its message was sent, after the connection was lost, and after a reload.
 */
export class Uploads {
  readonly list: UploadList;
  readonly #places: UploadPlaces;
  readonly #files = new Map<string, File>();
  readonly #transfers = new Map<string, Transfer>();
  readonly #timers = new Map<string, ReturnType<typeof setTimeout>>();
  #halted = false;

  constructor(places: UploadPlaces) {
    this.#places = places;
    this.list = new UploadList(places);
    places.hear((news) => this.#heard(news));
  }

  add(place: string, files: readonly File[], target: Target = {}): void {
    for (const file of files) {
      const { name, size, lastModified } = file;
      const facts = { key: randomName(), id: null, place, target, name, size, lastModified };
      if (size === 0) this.list.add({ ...fresh, ...facts, phase: 'refused', refusal: 'empty' });
      else {
        this.#files.set(facts.key, file);
        this.list.add({ ...fresh, ...facts, phase: 'queued' });
        void this.#create(facts.key);
      }
    }
  }

  /** What was begun before a reload; what the browser still has goes on. */
  restore(): Promise<void> {
    return this.#restore(this.#places.records());
  }

  /** Files of a draft that was begun in another browser. */
  adopt(place: string, ids: readonly string[]): Promise<void> {
    const unknown = ids.filter((id) => !this.list.view().some((upload) => upload.id === id));
    const facts = { name: '', size: 0, lastModified: 0, paused: false, done: false };
    return this.#restore(unknown.map((id) => ({ ...facts, key: id, id, place })));
  }

  pause(key: string): void {
    this.list.change(key, { phase: 'paused', samples: [] });
    this.#tell(key, 'paused');
    this.#transfers.get(key)?.stop();
    this.#pump();
  }

  /** After a pause, a failure or signing in. */
  resume(key: string): void {
    const upload = this.list.find(key);
    if (!upload || !this.#files.has(key)) return;
    clearTimeout(this.#timers.get(key));
    this.list.change(key, { phase: 'queued', retryAt: null, refusal: null });
    if (upload.id === null) void this.#create(key);
    else this.#pump();
  }

  /** The connection is there again, or somebody has signed in. */
  resumeAll(phase: 'broken' | 'signed_out'): void {
    for (const upload of this.list.view()) if (upload.phase === phase) this.resume(upload.key);
  }

  /** The file that was missing, chosen again: it goes on where it stopped. */
  giveFile(key: string, file: File): void {
    const upload = this.list.find(key);
    if (!upload?.id) return;
    if (!isSameFile(upload, file)) this.list.change(key, { refusal: 'another_file' });
    else {
      this.#files.set(key, file);
      void this.#places.keepCopy(upload.id, file).catch(() => {});
      this.resume(key);
    }
  }

  remove(key: string): void {
    const id = this.list.find(key)?.id;
    this.#tell(key, 'gone');
    this.#drop(key);
    // What cannot be taken back now, the server clears away by itself.
    if (id) this.#places.remove(id).catch(() => {});
    this.#pump();
  }

  /**
   * The ids of what was added here, once the server knows of all of it.
   * @throws ApiError no_connection where it cannot be told of one now
   */
  async known(place: string): Promise<string[]> {
    const taken = () => this.list.at(place).filter(({ phase }) => phase !== 'refused');
    while (taken().some(({ id, phase }) => id === null && phase === 'queued')) {
      await this.list.changed();
    }
    return taken().map(({ id }) => {
      if (id === null) throw new ApiError('no_connection');
      return id;
    });
  }

  /** The message they were added to is written: what has not arrived goes on. */
  sent(place: string): void {
    for (const upload of this.list.at(place)) {
      this.#tell(upload.key, 'sent');
      this.#sent(upload);
    }
  }

  /** Somebody else has signed in: what is kept goes on when this person is back. */
  halt(): void {
    this.#halted = true;
    for (const timer of this.#timers.values()) clearTimeout(timer);
    for (const transfer of this.#transfers.values()) transfer.stop();
  }

  async #restore(records: readonly UploadRecord[]): Promise<void> {
    await Promise.all(records.map((record) => this.#restoreOne(record)));
    this.#pump();
  }

  async #restoreOne(record: UploadRecord): Promise<void> {
    const { paused, done, ...facts } = record;
    if (this.list.find(record.key)) return;
    // At once, so that it is not begun a second time while the server is asked.
    this.list.add({ ...fresh, ...facts, target: {}, phase: done ? 'done' : 'missing' });
    await this.#lookUp(record);
  }

  /** How it stands with the server, and whether the browser can give the rest. */
  async #lookUp({ paused, done, ...record }: UploadRecord): Promise<void> {
    const { key, id } = record;
    const [standing, file] = await Promise.all([
      this.#places.ask(id).catch(() => undefined),
      this.#places.copy(id).catch(() => null),
    ]);
    if (standing === null) return this.#drop(key);
    if (file) this.#files.set(key, file);
    const { size, received: sent } = standing ?? { ...record, received: 0 };
    // The server's name of it may be shorter.
    const name = record.name || (standing?.name ?? '');
    const arrived = done || (standing !== undefined && sent === size);
    const open = !file ? 'missing' : paused ? 'paused' : 'queued';
    // Sent in the meantime, by another browser.
    const place = standing?.sent ? null : record.place;
    this.list.change(key, { name, size, sent, place, phase: arrived ? 'done' : open });
    if (arrived) this.#settle(key);
  }

  async #create(key: string): Promise<void> {
    const file = this.#files.get(key);
    if (!file) return;
    const target = this.list.find(key)?.target ?? {};
    const transfer = this.#places.transfer(file, null, target);
    try {
      const id = await transfer.create();
      // Taken away in the meantime.
      if (!this.list.find(key)) return void this.#places.remove(id).catch(() => {});
      this.#transfers.set(key, transfer);
      this.list.change(key, { id, failures: 0 });
      void this.#places.keepCopy(id, file).catch(() => {});
    } catch (error) {
      this.#fail(key, error);
    }
    this.#pump();
  }

  #pump(): void {
    const uploads = this.list.view();
    const running = uploads.filter(({ phase }) => phase === 'running').length;
    const next = uploads.filter(({ phase, id }) => phase === 'queued' && id !== null);
    for (const upload of next.slice(0, Math.max(SIDE_BY_SIDE - running, 0))) void this.#run(upload);
  }

  async #run({ key, id }: Upload): Promise<void> {
    const file = this.#files.get(key);
    if (!file || id === null) return;
    const transfer = this.#transfers.get(key) ?? this.#places.transfer(file, id, {});
    this.#transfers.set(key, transfer);
    this.list.change(key, { phase: 'running', samples: [] });
    try {
      await this.#places.alone(id, () => transfer.run((sent) => this.#progress(key, sent)));
      this.#arrived(key);
      this.#tell(key, 'done');
    } catch (error) {
      this.#fail(key, error);
    }
    this.#pump();
  }

  #progress(key: string, sent: number): void {
    const upload = this.list.find(key);
    if (upload?.phase !== 'running') return;
    const samples = withSample(upload.samples, { at: this.#places.now(), sent });
    if (upload.id) this.#places.tell({ id: upload.id, kind: 'running', sent });
    // What arrives shows that the line is there: the next failure is the first again.
    this.list.moved(key, { sent, samples, failures: sent > upload.sent ? 0 : upload.failures });
  }

  #fail(key: string, error: unknown): void {
    if (!this.list.find(key) || error instanceof Stopped) return;
    if (error instanceof InAnotherTab) this.#leave(key);
    else if (error instanceof FileGone) {
      this.#files.delete(key);
      this.#transfers.delete(key);
      this.list.change(key, { phase: 'missing', samples: [] });
    } else this.#answer(key, failureOf(error));
  }

  #answer(key: string, failure: Failure): void {
    const failures = (this.list.find(key)?.failures ?? 0) + 1;
    const { kind, code: refusal } = failure;
    if (kind === 'signed_out') {
      this.list.change(key, { phase: 'signed_out', samples: [] });
      this.#places.signedOut();
    } else if (kind === 'passes') {
      const wait = waitAfter(failures);
      const retryAt = this.#places.now() + wait;
      this.list.change(key, { phase: 'broken', failures, retryAt, refusal, samples: [] });
      this.#resumeIn(key, wait);
    } else {
      this.list.change(key, { phase: 'refused', refusal, samples: [] });
      this.#settle(key);
    }
  }

  #resumeIn(key: string, ms: number): void {
    clearTimeout(this.#timers.get(key));
    const timer = setTimeout(() => this.resume(key), ms);
    this.#timers.set(key, timer);
  }

  #tell(key: string, kind: Exclude<UploadNews['kind'], 'running'>): void {
    const id = this.list.find(key)?.id;
    if (id) this.#places.tell({ id, kind });
  }

  #heard(news: UploadNews): void {
    const upload = this.list.view().find(({ id }) => id === news.id);
    if (!upload || this.#halted) return;
    const { key, phase } = upload;
    if (news.kind === 'gone') this.#drop(key);
    else if (news.kind === 'sent') this.#sent(upload);
    else if (phase !== 'running' && isUnderway(upload)) this.#follow(upload, news);
  }

  /** What another tab does with an upload, this one shows. */
  #follow({ key, phase }: Upload, news: UploadNews): void {
    clearTimeout(this.#timers.get(key));
    if (news.kind === 'done') this.#arrived(key);
    else if (news.kind === 'paused') this.list.change(key, { phase: 'paused', retryAt: null });
    else if (news.kind === 'running') {
      if (phase !== 'elsewhere') this.#leave(key);
      this.list.moved(key, { sent: news.sent });
    }
  }

  /** Another tab sends it; this one goes on where that one is closed. */
  #leave(key: string): void {
    const id = this.list.find(key)?.id;
    if (!id) return;
    this.list.change(key, { phase: 'elsewhere', retryAt: null, refusal: null });
    this.#places.free(id).then(
      () => this.#takeOver(key),
      () => {},
    );
  }

  async #takeOver(key: string): Promise<void> {
    const upload = this.list.find(key);
    if (this.#halted || !upload?.id || upload.phase !== 'elsewhere') return;
    const { id, name, size, lastModified, place } = upload;
    // It may have been paused there just now.
    const paused = this.#places.records().some((record) => record.id === id && record.paused);
    await this.#lookUp({ key, id, name, size, lastModified, place, paused, done: false });
    this.#pump();
  }

  #sent(upload: Upload): void {
    if (isUnderway(upload)) this.list.change(upload.key, { place: null });
    else this.#drop(upload.key);
  }

  #arrived(key: string): void {
    const size = this.list.find(key)?.size ?? 0;
    this.list.change(key, { phase: 'done', sent: size, samples: [], retryAt: null });
    this.#settle(key);
  }

  /** Nothing more is to come: the file itself is let go. */
  #settle(key: string): void {
    const id = this.list.find(key)?.id;
    this.#files.delete(key);
    this.#transfers.delete(key);
    if (id) void this.#places.forgetCopy(id).catch(() => {});
  }

  #drop(key: string): void {
    this.#transfers.get(key)?.stop();
    clearTimeout(this.#timers.get(key));
    this.#settle(key);
    this.list.drop(key);
  }
}
