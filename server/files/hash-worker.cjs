// In a thread of its own, in plain JavaScript: stripping types would cost it more memory than its work.
const { createHash } = require('node:crypto');
const { openSync, readSync } = require('node:fs');
const { parentPort, workerData } = require('node:worker_threads');

const hash = createHash('sha256');

/** A file of this machine is read here; pieces of any other come one by one, and `null` after the last. */
if (workerData.path) {
  const file = openSync(workerData.path, 'r');
  const piece = Buffer.allocUnsafeSlow(256 * 1024);
  for (let read = readSync(file, piece); read > 0; read = readSync(file, piece))
    hash.update(piece.subarray(0, read));
  parentPort.postMessage(hash.digest());
} else {
  parentPort.on('message', (piece) => {
    if (piece) hash.update(piece);
    parentPort.postMessage(piece ? null : hash.digest());
  });
}
