import { request } from 'node:http';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';

export interface UploadOrder {
  url: string;
  cookie: string;
  /** Bytes of each, and how many at once. */
  size: number;
  uploads: number;
}

const PIECE = Buffer.alloc(256 * 1024, 'a line of a log file, again and again\n');

// A process of its own: what it takes of a processor is not the server's, and its memory neither.
process.once('message', async (order: UploadOrder) => {
  const started = performance.now();
  await Promise.all(Array.from({ length: order.uploads }, () => uploadWhole(order)));
  process.send?.(performance.now() - started, () => process.disconnect?.());
});

async function uploadWhole(order: UploadOrder): Promise<void> {
  const { url, cookie, size } = order;
  const headers = { origin: url, cookie, 'tus-resumable': '1.0.0' };
  const begun = await fetch(`${url}/api/uploads`, {
    method: 'POST',
    headers: {
      ...headers,
      'upload-length': String(size),
      'upload-metadata': `filename ${Buffer.from('memory.dmp').toString('base64')}`,
    },
  });
  const location = begun.headers.get('location');
  if (!location) throw new Error(`no upload was begun: ${begun.status} ${await begun.text()}`);
  await begun.arrayBuffer();
  await patch(url + location, size, {
    ...headers,
    'content-type': 'application/offset+octet-stream',
    'upload-offset': '0',
    'content-length': String(size),
  });
}

async function patch(url: string, size: number, headers: Record<string, string>): Promise<void> {
  const call = request(url, { method: 'PATCH', headers });
  const answered = new Promise<number>((resolve, reject) => {
    call.on('response', (answer) => {
      answer.resume();
      resolve(Number(answer.statusCode));
    });
    call.on('error', reject);
  });
  await pipeline(Readable.from(pieces(size)), call);
  const status = await answered;
  if (status !== 204) throw new Error(`the upload was answered with ${status}`);
}

function* pieces(size: number): Generator<Buffer> {
  for (let left = size; left > 0; left -= PIECE.length)
    yield left < PIECE.length ? PIECE.subarray(0, left) : PIECE;
}
