import { type FileHandle, open } from 'node:fs/promises';
import { Writable } from 'node:stream';

/**
 * Writes into a file from `offset` on, and gives the memory of each piece back at once: the collector would let a
 * hundred megabytes of them gather first. Nobody may look at a piece that was written.
 */
export class DiskSink extends Writable {
  readonly #path: string;
  #file: FileHandle | undefined;
  #at: number;

  constructor(path: string, offset: number) {
    super();
    this.#path = path;
    this.#at = offset;
  }

  /** Where the next piece goes. */
  get at(): number {
    return this.#at;
  }

  override _construct(done: (error?: Error | null) => void): void {
    open(this.#path, 'r+').then((file) => {
      this.#file = file;
      done();
    }, done);
  }

  override _write(piece: Buffer, _encoding: string, done: (error?: Error | null) => void): void {
    this.#writeWhole(piece).then(() => done(), done);
  }

  override _destroy(error: Error | null, done: (error?: Error | null) => void): void {
    const closed = this.#file?.close() ?? Promise.resolve();
    closed.then(
      () => done(error),
      (failed) => done(error ?? failed),
    );
  }

  async #writeWhole(piece: Buffer): Promise<void> {
    for (let written = 0; written < piece.length; ) {
      const rest = piece.subarray(written);
      const { bytesWritten = 0 } = (await this.#file?.write(rest, 0, rest.length, this.#at)) ?? {};
      written += bytesWritten;
      this.#at += bytesWritten;
    }
    // Of a memory that several pieces share, another one may be on its way.
    if (piece.buffer.byteLength === piece.length) (piece.buffer as ArrayBuffer).transfer(0);
  }
}
