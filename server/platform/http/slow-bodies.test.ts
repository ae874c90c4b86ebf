import assert from 'node:assert/strict';
import { once } from 'node:events';
import { connect } from 'node:net';
import { after, test } from 'node:test';
import { setTimeout as delay } from 'node:timers/promises';
import fastify from 'fastify';
import { cutSlowBodies } from './slow-bodies.ts';

const PATIENCE_MS = 200;
const app = fastify();
cutSlowBodies(app, PATIENCE_MS);
/** Answers long after whoever sends slowly would have been cut off. */
const answer = async () => {
  await delay(PATIENCE_MS * 3);
  return 'answered';
};
app.get('/', answer);
app.post('/', answer);
app.post('/long', { config: { longBody: true } }, answer);
const port = Number(new URL(await app.listen({ port: 0, host: '127.0.0.1' })).port);
after(() => app.close());

/** Says the pieces, with half the patience between them, and hears what comes until the line is closed. */
async function heard(...pieces: string[]): Promise<string> {
  const line = connect(port, '127.0.0.1');
  let text = '';
  line.on('data', (data) => {
    text += data;
  });
  line.on('error', () => {});
  const closed = once(line, 'close');
  for (const piece of pieces) {
    line.write(piece);
    await delay(PATIENCE_MS / 2);
  }
  await closed;
  return text;
}

const head = (method: string, path: string, length: number) =>
  `${method} ${path} HTTP/1.1\r\nhost: here\r\nconnection: close\r\ncontent-type: text/plain\r\ncontent-length: ${length}\r\n\r\n`;

test('an answer may take its time: a call without a body is not cut', async () => {
  assert.match(
    await heard('GET / HTTP/1.1\r\nhost: here\r\nconnection: close\r\n\r\n'),
    /answered$/,
  );
});

test('an answer may take its time once the body is here', async () => {
  assert.match(await heard(head('POST', '/', 3), 'abc'), /answered$/);
});

test('a body that does not come in time is cut off', async () => {
  assert.equal(await heard(head('POST', '/', 30), ...'abcdefgh'), '');
});

test('a long body may come slowly, as long as it comes', async () => {
  assert.match(await heard(head('POST', '/long', 8), ...'abcdefgh'), /answered$/);
});

test('a long body of which nothing comes any more is cut off', async () => {
  assert.equal(await heard(head('POST', '/long', 30), 'abc'), '');
});
