import assert from 'node:assert/strict';
import { beforeEach, mock, test } from 'node:test';
import { ApiError } from '../app/api.ts';
import {
  InAnotherTab,
  Stopped,
  type UploadNews,
  type UploadPlaces,
  type UploadRecord,
} from './upload.ts';
import { Uploads } from './uploads.ts';

mock.timers.enable({ apis: ['setTimeout'] });

const fileOf = (name: string, size = 100) =>
  new File(['x'.repeat(size)], name, { lastModified: 7 });

/** Lets everything that is ready happen. */
const settled = () => new Promise<void>((resolve) => setImmediate(resolve));

/** A server and a browser's storage; each transfer ends when the test says so. */
class Stage implements UploadPlaces {
  readonly kept = new Map<string, UploadRecord>();
  readonly copies = new Map<string, File>();
  readonly received = new Map<string, { name: string; size: number; received: number }>();
  /** Running transfers by the file's name. */
  readonly lines = new Map<
    string,
    PromiseWithResolvers<void> & { onSent: (sent: number) => void }
  >();
  refuse: Error | null = null;
  elsewhere = false;
  signOuts = 0;
  #ids = 0;

  records = () => [...this.kept.values()];
  keep = (record: UploadRecord) => void this.kept.set(record.key, record);
  forget = (key: string) => void this.kept.delete(key);
  copy = async (id: string) => this.copies.get(id) ?? null;
  keepCopy = async (id: string, file: File) => void this.copies.set(id, file);
  forgetCopy = async (id: string) => void this.copies.delete(id);
  now = () => Date.UTC(2026, 0, 1);
  signedOut = () => {
    this.signOuts += 1;
  };
  ask = async (id: string) => (this.received.get(id) ?? null) as never;
  remove = async (id: string) => void this.received.delete(id);

  /** Of this browser's tabs; the last one listens. */
  readonly told: UploadNews[] = [];
  otherTab = Promise.withResolvers<void>();
  say: (news: UploadNews) => void = () => {};
  tell = (news: UploadNews) => void this.told.push(news);
  hear = (listener: (news: UploadNews) => void) => {
    this.say = listener;
  };
  free = () => this.otherTab.promise;

  async alone(_id: string, work: () => Promise<void>) {
    if (this.elsewhere) throw new InAnotherTab();
    await work();
  }

  transfer(file: File) {
    let line: PromiseWithResolvers<void> | undefined;
    return {
      create: async () => {
        if (this.refuse) throw this.refuse;
        this.#ids += 1;
        const { name, size } = file;
        this.received.set(`id-${this.#ids}`, { name, size, received: 0 });
        return `id-${this.#ids}`;
      },
      run: (onSent: (sent: number) => void) => {
        line = Promise.withResolvers<void>();
        this.lines.set(file.name, { ...line, onSent });
        return line.promise.finally(() => this.lines.delete(file.name));
      },
      stop: () => line?.reject(new Stopped()),
    };
  }
}

let stage: Stage;
let uploads: Uploads;
const phases = () => uploads.list.view().map(({ name, phase }) => `${name} ${phase}`);
const keyOf = (name: string) => uploads.list.view().find((each) => each.name === name)?.key ?? '';

beforeEach(() => {
  stage = new Stage();
  uploads = new Uploads(stage);
});

test('three files go at once, the fourth when one has arrived', async () => {
  uploads.add(
    'here',
    ['a', 'b', 'c', 'd'].map((name) => fileOf(name)),
  );
  await settled();
  assert.deepEqual(phases(), ['a running', 'b running', 'c running', 'd queued']);
  stage.lines.get('b')?.resolve();
  await settled();
  assert.deepEqual(phases(), ['a running', 'b done', 'c running', 'd running']);
});

test('an empty file is refused, and nobody is asked', async () => {
  uploads.add('here', [fileOf('a', 0)]);
  await settled();
  assert.equal(uploads.list.view()[0]?.refusal, 'empty');
  assert.equal(stage.received.size, 0);
  assert.deepEqual(await uploads.known('here'), []);
});

test('a pause gives the line to the next file, and goes on when wanted', async () => {
  uploads.add(
    'here',
    ['a', 'b', 'c', 'd'].map((name) => fileOf(name)),
  );
  await settled();
  uploads.pause(keyOf('a'));
  await settled();
  assert.deepEqual(phases(), ['a paused', 'b running', 'c running', 'd running']);
  stage.lines.get('b')?.resolve();
  uploads.resume(keyOf('a'));
  await settled();
  assert.deepEqual(phases(), ['a running', 'b done', 'c running', 'd running']);
});

test('a lost connection is tried again with growing waits; what arrives starts the waits anew', async () => {
  uploads.add('here', [fileOf('a')]);
  await settled();
  for (const wait of [2000, 4000, 8000]) {
    stage.lines.get('a')?.reject(new ApiError('no_connection'));
    await settled();
    assert.equal((uploads.list.view()[0]?.retryAt ?? 0) - stage.now(), wait);
    mock.timers.tick(wait);
    await settled();
    assert.deepEqual(phases(), ['a running']);
  }
  stage.lines.get('a')?.onSent(50);
  stage.lines.get('a')?.reject(new ApiError('unavailable'));
  await settled();
  assert.equal((uploads.list.view()[0]?.retryAt ?? 0) - stage.now(), 2000);
});

test('the server is told of a file again when it could not be reached', async () => {
  stage.refuse = new ApiError('no_connection');
  uploads.add('here', [fileOf('a')]);
  await settled();
  assert.deepEqual(phases(), ['a broken']);
  await assert.rejects(uploads.known('here'), { code: 'no_connection' });
  stage.refuse = null;
  uploads.resumeAll('broken');
  await settled();
  assert.deepEqual(await uploads.known('here'), ['id-1']);
});

test('what the server does not take is refused with its reason, and not attached', async () => {
  stage.refuse = new ApiError('file_too_large');
  uploads.add('here', [fileOf('a')]);
  assert.deepEqual(await uploads.known('here'), []);
  assert.equal(uploads.list.view()[0]?.refusal, 'file_too_large');
});

test('an ended session is told once, and the upload waits for signing in', async () => {
  uploads.add('here', [fileOf('a')]);
  await settled();
  stage.lines.get('a')?.reject(new ApiError('not_signed_in'));
  await settled();
  assert.deepEqual([phases(), stage.signOuts], [['a signed_out'], 1]);
  uploads.resumeAll('signed_out');
  await settled();
  assert.deepEqual(phases(), ['a running']);
});

test('after a reload it goes on from what the server has; what the browser cannot give is asked for', async () => {
  uploads.add('here', [fileOf('a'), fileOf('b'), fileOf('c')]);
  await settled();
  stage.lines.get('c')?.resolve();
  uploads.pause(keyOf('a'));
  await settled();
  stage.copies.delete('id-2');
  stage.received.set('id-2', { name: 'b', size: 100, received: 63 });
  stage.received.set('id-3', { name: 'c', size: 100, received: 100 });
  uploads = new Uploads(stage);
  await uploads.restore();
  assert.deepEqual(phases(), ['a paused', 'b missing', 'c done']);
  uploads.giveFile(keyOf('b'), fileOf('b', 99));
  assert.equal(uploads.list.view()[1]?.refusal, 'another_file');
  uploads.giveFile(keyOf('b'), fileOf('b'));
  await settled();
  assert.deepEqual(
    [phases(), uploads.list.view()[1]?.sent],
    [['a paused', 'b running', 'c done'], 63],
  );
});

test('what the server has thrown away is forgotten', async () => {
  uploads.add('here', [fileOf('a')]);
  await settled();
  stage.received.clear();
  uploads = new Uploads(stage);
  await uploads.restore();
  assert.deepEqual([phases(), stage.kept.size, stage.copies.size], [[], 0, 0]);
});

test('a draft of another browser brings its files along, once', async () => {
  stage.received.set('id-9', { name: 'far.log', size: 10, received: 10 });
  stage.received.set('id-8', { name: 'half.log', size: 10, received: 5 });
  await uploads.adopt('here', ['id-9', 'id-8']);
  await uploads.adopt('here', ['id-9']);
  assert.deepEqual(phases(), ['far.log done', 'half.log missing']);
  assert.deepEqual(await uploads.known('here'), ['id-9', 'id-8']);
});

test('after the message was sent, what has not arrived goes on, and nothing is left behind', async () => {
  uploads.add('here', [fileOf('a'), fileOf('b')]);
  await settled();
  stage.lines.get('a')?.resolve();
  await settled();
  uploads.sent('here');
  assert.deepEqual(phases(), ['b running']);
  assert.deepEqual(await uploads.known('here'), []);
  stage.lines.get('b')?.resolve();
  await settled();
  assert.deepEqual([phases(), stage.kept.size, stage.copies.size], [['b done'], 0, 0]);
});

test('a file that is taken away leaves the server, also while it is only being told of', async () => {
  uploads.add('here', [fileOf('a'), fileOf('b')]);
  uploads.remove(keyOf('a'));
  await settled();
  uploads.remove(keyOf('b'));
  await settled();
  assert.deepEqual([phases(), stage.received.size, stage.kept.size], [[], 0, 0]);
});

/** This tab has a file that another one sends. */
async function whileAnotherSends() {
  stage.elsewhere = true;
  uploads.add('here', [fileOf('a')]);
  await settled();
  assert.deepEqual(phases(), ['a elsewhere']);
}
/** The other tab ends, having sent so much. */
async function otherTabEnds(received: number) {
  stage.received.set('id-1', { name: 'a', size: 100, received });
  stage.elsewhere = false;
  stage.otherTab.resolve();
  await settled();
}

test('of a file that another tab sends this one shows how far it is, and goes on when that one is closed', async () => {
  await whileAnotherSends();
  stage.say({ id: 'id-1', kind: 'running', sent: 40 });
  assert.equal(uploads.list.view()[0]?.sent, 40);
  await otherTabEnds(70);
  assert.deepEqual([phases(), uploads.list.view()[0]?.sent], [['a running'], 70]);
});

test('what has arrived from another tab, or was paused or taken away there, is so here', async () => {
  await whileAnotherSends();
  stage.say({ id: 'id-1', kind: 'paused' });
  await otherTabEnds(70);
  assert.deepEqual(phases(), ['a paused']);
  stage.say({ id: 'id-1', kind: 'running', sent: 80 });
  stage.say({ id: 'id-1', kind: 'done' });
  assert.deepEqual(phases(), ['a done']);
  stage.say({ id: 'id-1', kind: 'gone' });
  assert.deepEqual([phases(), stage.kept.size], [[], 0]);
});

test('a pause that is heard of only by what is kept holds, too', async () => {
  await whileAnotherSends();
  for (const record of stage.records()) stage.keep({ ...record, paused: true });
  await otherTabEnds(70);
  assert.deepEqual(phases(), ['a paused']);
});

test('without the file itself a closed tab leaves it to be chosen again', async () => {
  stage.received.set('id-1', { name: 'a', size: 100, received: 10 });
  await uploads.adopt('here', ['id-1']);
  stage.say({ id: 'id-1', kind: 'running', sent: 20 });
  assert.deepEqual(phases(), ['a elsewhere']);
  await otherTabEnds(70);
  assert.deepEqual(phases(), ['a missing']);
});

test('other tabs are told of each step; what they have sent with a message is no longer here', async () => {
  uploads.add('here', [fileOf('a'), fileOf('b')]);
  await settled();
  stage.lines.get('a')?.onSent(50);
  uploads.pause(keyOf('a'));
  stage.lines.get('b')?.resolve();
  await settled();
  uploads.remove(keyOf('a'));
  assert.deepEqual(
    stage.told.map(({ id, kind }) => `${id} ${kind}`),
    ['id-1 running', 'id-1 paused', 'id-2 done', 'id-1 gone'],
  );
  stage.say({ id: 'id-2', kind: 'sent' });
  assert.deepEqual(phases(), []);
});
