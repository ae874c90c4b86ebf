import type { Upload, UploadPlaces } from './upload.ts';

/** The uploads of this tab, and what the browser's storage keeps of them; whoever watches is told of each change. */
export class UploadList {
  readonly #places: Pick<UploadPlaces, 'keep' | 'forget'>;
  readonly #watchers = new Set<() => void>();
  #uploads: readonly Upload[] = [];

  constructor(places: Pick<UploadPlaces, 'keep' | 'forget'>) {
    this.#places = places;
  }

  readonly watch = (watcher: () => void): (() => void) => {
    this.#watchers.add(watcher);
    return () => this.#watchers.delete(watcher);
  };

  readonly view = (): readonly Upload[] => this.#uploads;

  /** Resolves at the next change. */
  changed(): Promise<void> {
    return new Promise((resolve) => {
      const leave = this.watch(() => {
        leave();
        resolve();
      });
    });
  }

  find(key: string): Upload | undefined {
    return this.#uploads.find((upload) => upload.key === key);
  }

  at(place: string): readonly Upload[] {
    return this.#uploads.filter((upload) => upload.place === place);
  }

  add(upload: Upload): void {
    this.#show([...this.#uploads, upload]);
  }

  change(key: string, part: Partial<Upload>): void {
    this.moved(key, part);
    const upload = this.find(key);
    if (upload) this.#keep(upload);
  }

  /** Like `change`, for what the storage does not keep: many times a second. */
  moved(key: string, part: Partial<Upload>): void {
    this.#show(this.#uploads.map((each) => (each.key === key ? { ...each, ...part } : each)));
  }

  drop(key: string): void {
    this.#places.forget(key);
    this.#show(this.#uploads.filter((upload) => upload.key !== key));
  }

  #keep({ key, id, name, size, lastModified, place, phase }: Upload): void {
    const done = phase === 'done';
    // Once it was sent and has arrived, its message shows it.
    if (id === null || phase === 'refused' || (done && place === null)) this.#places.forget(key);
    else {
      const paused = phase === 'paused';
      this.#places.keep({ key, id, name, size, lastModified, place, paused, done });
    }
  }

  #show(uploads: readonly Upload[]): void {
    this.#uploads = uploads;
    for (const watcher of [...this.#watchers]) watcher();
  }
}
