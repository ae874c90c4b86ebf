import { once } from 'node:events';
import type { Readable } from 'node:stream';
import { Worker } from 'node:worker_threads';

/** A file of this machine, or bytes from elsewhere. */
type Source = { path: string } | { stream: Readable };

/**
 * The sha256 of a file of any length, computed in a thread of its own: the one that answers calls would be held up by
 * seconds. Throws what reading throws, and where it is told to stop.
 */
export async function sha256Of(source: Source, stop: AbortSignal): Promise<Buffer> {
  const worker = new Worker(new URL('./hash-worker.cjs', import.meta.url), {
    workerData: 'path' in source ? source : {},
    resourceLimits: { maxOldGenerationSizeMb: 32, maxYoungGenerationSizeMb: 4 },
  });
  try {
    if ('path' in source) return await answerOf(worker, stop);
    // One piece is hashed while the next one is read.
    let hashed: Promise<unknown> = Promise.resolve();
    for await (const piece of source.stream) {
      await hashed;
      hashed = answerOf(worker, stop);
      hashed.catch(() => {});
      worker.postMessage(piece);
    }
    await hashed;
    const digest = answerOf(worker, stop);
    worker.postMessage(null);
    return await digest;
  } finally {
    if ('stream' in source) source.stream.destroy();
    await worker.terminate();
  }
}

/** Throws where the thread fails. */
async function answerOf(worker: Worker, signal: AbortSignal): Promise<Buffer> {
  const [answer] = await once(worker, 'message', { signal });
  return Buffer.from(answer ?? '');
}
