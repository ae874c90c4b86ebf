import { Transform } from 'node:stream';

/** A millisecond's worth of all uploads of a process together: about a gigabit line, and a fifth of its time. */
const BYTES_A_TURN = 128 * 1024;
const TURN_MS = 1;

const waiting: { bytes: number; go: () => void }[] = [];
let isComing = false;

/**
 * Pieces of all uploads go on in turns, those that wait longest first. In between the process answers whatever else there
 * is, and the database has time of the processor, however many upload and however fast.
 */
export const inTurn = (): Transform =>
  new Transform({
    transform(piece: Buffer, _encoding, done) {
      waiting.push({ bytes: piece.length, go: () => done(null, piece) });
      if (!isComing) setTimeout(turn, TURN_MS);
      isComing = true;
    },
  });

function turn(): void {
  for (let left = BYTES_A_TURN; left > 0; ) {
    const next = waiting.shift();
    if (!next) break;
    left -= next.bytes;
    next.go();
  }
  isComing = waiting.length > 0;
  if (isComing) setTimeout(turn, TURN_MS);
}
