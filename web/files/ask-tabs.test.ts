import assert from 'node:assert/strict';
import { mock, test } from 'node:test';
import { takeTurnsByAsking } from './ask-tabs.ts';
import { InAnotherTab } from './upload.ts';

mock.timers.enable({ apis: ['setTimeout'] });

/** Tabs of one browser: what one says, the others hear at once. */
class Tabs {
  readonly #listeners = new Map<object, (event: { data: unknown }) => void>();

  open() {
    const tab = {};
    const others = () => [...this.#listeners].filter(([each]) => each !== tab);
    return takeTurnsByAsking({
      addEventListener: (_: string, listener: (event: { data: unknown }) => void) =>
        this.#listeners.set(tab, listener),
      postMessage: (data: unknown) => {
        for (const [, listener] of others()) listener({ data });
      },
    } as unknown as BroadcastChannel);
  }

  /** Nobody answers any more. */
  crash() {
    this.#listeners.clear();
  }
}

/** Time goes on until nothing is waited for. */
async function later(ms: number): Promise<void> {
  await new Promise<void>((resolve) => setImmediate(resolve));
  mock.timers.tick(ms);
  await new Promise<void>((resolve) => setImmediate(resolve));
}
const endless = () => Promise.withResolvers<void>().promise;

test('of several tabs that begin at once one sends the file, whichever has the lowest name', async () => {
  // Names are random: in so many rounds each of the three has had it.
  for (let round = 0; round < 20; round += 1) {
    const tabs = new Tabs();
    const begun: string[] = [];
    const answers = Promise.allSettled(
      [tabs.open(), tabs.open(), tabs.open()].map((tab) =>
        tab.alone('a', async () => void begun.push('a')),
      ),
    );
    await later(300);
    const refused = (await answers).filter(({ status }) => status === 'rejected');
    assert.deepEqual([begun, refused.length], [['a'], 2]);
  }
});

test('one tab alone sends a file', async () => {
  const tabs = new Tabs();
  const [first, second] = [tabs.open(), tabs.open()];
  void first.alone('b', endless);
  await later(300);
  await assert.rejects(
    second.alone('b', async () => assert.fail('two send it')),
    InAnotherTab,
  );
});

test('what a tab that ended or crashed has left is free for the next', async () => {
  const tabs = new Tabs();
  const [first, second] = [tabs.open(), tabs.open()];
  void first.alone('a', endless);
  await later(300);
  let free = false;
  void second.free('a').then(() => {
    free = true;
  });
  await later(5000);
  await later(300);
  assert.equal(free, false);
  tabs.crash();
  await later(5000);
  await later(300);
  assert.equal(free, true);
});
