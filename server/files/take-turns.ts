import { Transform } from 'node:stream';

const waiting: (() => void)[] = [];
let isComing = false;

/**
 * Pieces of all uploads go on one a turn of the event loop, the one that waits longest first: whatever else there is to
 * answer comes in between, however many upload and however fast.
 */
export const inTurn = (): Transform =>
  new Transform({
    transform(piece, _encoding, done) {
      waiting.push(() => done(null, piece));
      if (!isComing) setImmediate(next);
      isComing = true;
    },
  });

function next(): void {
  waiting.shift()?.();
  isComing = waiting.length > 0;
  if (isComing) setImmediate(next);
}
