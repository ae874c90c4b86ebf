import assert from 'node:assert/strict';
import { createServer } from 'node:http';
import { type AddressInfo, createServer as createTcpServer } from 'node:net';
import { after, test } from 'node:test';
import { networks } from './addresses.ts';
import { send } from './send.ts';

const here = networks(['127.0.0.0/8', '::1/128']);
const message = (url: string) => ({
  url,
  id: 'msg_1',
  payload: '{}',
  secrets: [Buffer.from('x')],
  timestamp: 1,
});

async function listening(server: ReturnType<typeof createTcpServer>): Promise<number> {
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  after(() => server.close());
  return (server.address() as AddressInfo).port;
}
const calls: string[] = [];
const port = await listening(
  createServer((request, response) => {
    calls.push(String(request.headers.host));
    response.end('ok');
  }),
);

test('A2: the name of this machine is not called unless the operator allows it', async () => {
  const refused = await send(message(`http://localhost:${port}/`), networks([]));
  assert.deepEqual([refused.status, refused.error], [null, 'private_address']);
  assert.deepEqual(calls, []);
  const { status, answer } = await send(message(`http://localhost:${port}/`), here);
  assert.deepEqual([status, answer, calls], [200, 'ok', [`localhost:${port}`]]);
});

test('A2: who takes a call and never answers is given up', async () => {
  const silent = await listening(createTcpServer(() => {}));
  const { status, error } = await send(message(`http://127.0.0.1:${silent}/`), here, 100);
  assert.deepEqual([status, error], [null, 'timeout']);
});

test('A2: an answer without end is cut short', async () => {
  const endless = await listening(
    createServer((_request, response) => {
      const more = setInterval(() => response.write('x'.repeat(10_000)), 5);
      response.on('close', () => clearInterval(more));
    }),
  );
  const { status, answer } = await send(message(`http://127.0.0.1:${endless}/`), here);
  assert.deepEqual([status, answer.length], [200, 500]);
});

test('A2: what refuses a connection, or speaks no HTTP, is told by its code', async () => {
  const closed = await send(message('http://127.0.0.1:1/'), here);
  assert.deepEqual([closed.status, closed.error], [null, 'ECONNREFUSED']);
  const rude = await listening(createTcpServer((socket) => socket.end('hello\n')));
  const { status, error } = await send(message(`http://127.0.0.1:${rude}/`), here);
  assert.equal(status, null);
  assert.ok(error);
});
