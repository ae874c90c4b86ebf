import type { Readable } from 'node:stream';
import { Worker } from 'node:worker_threads';

/**
 * The sha256 of a stream of any length, computed in a thread of its own: the one that answers calls would be held up by
 * seconds. Throws what the stream throws.
 */
export async function sha256Of(stream: Readable): Promise<Buffer> {
  const worker = new Worker(new URL('./hash-worker.ts', import.meta.url));
  const asked: ((answer: Uint8Array | null) => void)[] = [];
  const { promise: failed, reject } = Promise.withResolvers<never>();
  failed.catch(() => {});
  worker.on('error', reject);
  worker.on('message', (answer: Uint8Array | null) => asked.shift()?.(answer));
  const ask = (piece: Uint8Array | null): Promise<Uint8Array | null> => {
    const answered = new Promise<Uint8Array | null>((resolve) => asked.push(resolve));
    worker.postMessage(piece);
    return Promise.race([answered, failed]);
  };
  try {
    // One piece is hashed while the next one is read.
    let hashed: Promise<unknown> = Promise.resolve();
    for await (const piece of stream) {
      await hashed;
      hashed = ask(piece);
      hashed.catch(() => {});
    }
    await hashed;
    return Buffer.from((await ask(null)) as Uint8Array);
  } finally {
    stream.destroy();
    await worker.terminate();
  }
}
