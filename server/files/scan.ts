import { connect, type Socket } from 'node:net';
import { type Readable, Transform } from 'node:stream';
import { text } from 'node:stream/consumers';
import { pipeline } from 'node:stream/promises';

/** A running clamd, and the largest file it is given, in bytes. */
export interface Scanner {
  /** `host:port`, or the path of a socket. */
  address: string;
  largest: number;
}

export type Verdict =
  | { virusCheck: 'clean' | 'too_large' }
  | { virusCheck: 'infected'; virusName: string };

/** It took the call, and ended it without an answer. */
export class BrokeOff extends Error {}

const SILENCE_MS = 120_000;

/** Asks clamd by INSTREAM: it gets the bytes as they are read. Throws where it is away or says anything else. */
export async function scan({ address }: Scanner, bytes: Readable): Promise<Verdict> {
  const socket = await connected(address);
  try {
    const answer = text(socket);
    answer.catch(() => {});
    // It may say no before it has everything, and then closes: its answer counts, not our broken pipe.
    const sent = pipeline(bytes, inPieces(), socket, { end: false });
    await Promise.race([sent, answer]).catch(() => {});
    const said = await answer.catch(() => '');
    if (said === '') throw new BrokeOff();
    return verdictOf(said);
  } finally {
    bytes.destroy();
    socket.destroy();
  }
}

/** Every piece with its length before it, a length of 0 after the last. */
function inPieces(): Transform {
  const length = (bytes: number) => {
    const four = Buffer.alloc(4);
    four.writeUInt32BE(bytes);
    return four;
  };
  return new Transform({
    construct(done) {
      this.push('zINSTREAM\0');
      done();
    },
    transform(piece: Buffer, _encoding, done) {
      this.push(length(piece.length));
      this.push(piece);
      // Whatever it says meanwhile is read before the next piece: on a line that is closed already, nothing is.
      setImmediate(done);
    },
    flush(done) {
      done(null, length(0));
    },
  });
}

async function connected(address: string): Promise<Socket> {
  const tcp = /^(.+):(\d+)$/.exec(address);
  const socket = tcp
    ? connect(Number(tcp[2]), String(tcp[1]).replace(/^\[|\]$/g, ''))
    : connect(address);
  await new Promise<void>((resolve, reject) => {
    socket.once('connect', resolve);
    socket.once('error', reject);
  });
  socket.setTimeout(SILENCE_MS, () => socket.destroy(new Error('clamd says nothing')));
  return socket;
}

function verdictOf(said: string): Verdict {
  const answer = said.replaceAll('\0', '').trim();
  const found = /^stream: (.+) FOUND$/.exec(answer);
  if (found) return { virusCheck: 'infected', virusName: String(found[1]) };
  if (answer === 'stream: OK') return { virusCheck: 'clean' };
  if (answer.includes('size limit exceeded')) return { virusCheck: 'too_large' };
  throw new Error(`clamd answered ${JSON.stringify(answer.slice(0, 200))}`);
}
