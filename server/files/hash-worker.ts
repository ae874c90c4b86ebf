import { createHash } from 'node:crypto';
import { parentPort } from 'node:worker_threads';

/** In a thread of its own: bytes come in order and each piece is acknowledged; `null` asks for the sha256. */
let hash = createHash('sha256');
parentPort?.on('message', (piece: Uint8Array | null) => {
  if (piece) {
    hash.update(piece);
    parentPort?.postMessage(null);
    return;
  }
  parentPort?.postMessage(hash.digest());
  hash = createHash('sha256');
});
