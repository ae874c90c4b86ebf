import assert from 'node:assert/strict';
import { mock, test } from 'node:test';
import { DraftKeeper } from './draft-keeper.ts';
import type { DraftRecord } from './draft-record.ts';

mock.timers.enable({ apis: ['setTimeout'] });

type Content = Record<string, unknown>;

/** The server's rule, as `server/drafts/store.ts` has it. */
class Server {
  row: { content: Content; version: number; device: string } | null = null;
  reachable = true;
  #versions = 0;

  async fetch() {
    this.#answer();
    return { content: this.row?.content ?? null, version: this.row?.version ?? 0, updatedAt: null };
  }

  async put(content: Content, version: number, device: string): Promise<number | 'changed'> {
    this.#answer();
    const free = this.row
      ? this.row.version === version || this.row.device === device
      : version === 0;
    if (!free) return 'changed';
    this.#versions += 1;
    this.row = { content, version: this.#versions, device };
    return this.#versions;
  }

  async remove(version: number) {
    this.#answer();
    if (this.row?.version === version) this.row = null;
  }

  #answer() {
    if (!this.reachable) throw new Error('no connection');
  }
}

/** One browser: its tabs share what it keeps. */
class Browser {
  kept: DraftRecord | null = null;
  readonly #server: Server;
  readonly #name: string;
  #tabs: DraftKeeper[] = [];

  constructor(server: Server, name: string) {
    this.#server = server;
    this.#name = name;
  }

  tab(): DraftKeeper {
    const tab: DraftKeeper = new DraftKeeper({
      read: () => this.kept,
      write: (record) => {
        this.kept = structuredClone(record);
        for (const other of this.#tabs) if (other !== tab) other.follow();
      },
      fetch: () => this.#server.fetch(),
      put: (content, version) => this.#server.put(content, version, this.#name),
      remove: (version) => this.#server.remove(version),
      passes: () => true,
    });
    this.#tabs.push(tab);
    return tab;
  }

  closeTabs() {
    this.#tabs = [];
  }
}

function desk() {
  const server = new Server();
  return { server, office: new Browser(server, 'office'), home: new Browser(server, 'home') };
}

const write = (tab: DraftKeeper, body: string) => tab.change({ body });
const body = (tab: DraftKeeper) => tab.view().content?.body;

test('what is typed is in the browser at once and on the server with the next sync', async () => {
  const { server, office } = desk();
  const tab = office.tab();
  write(tab, 'We saw it');
  assert.deepEqual(office.kept?.content, { body: 'We saw it' });
  assert.equal(tab.view().state, 'keeping');
  await tab.sync();
  assert.deepEqual(server.row?.content, { body: 'We saw it' });
  assert.equal(tab.view().state, 'kept');
});

test('a closed tab comes back with its text, even if the server never had it', async () => {
  const { server, office } = desk();
  server.reachable = false;
  write(office.tab(), 'On the train');
  office.closeTabs();
  server.reachable = true;
  const again = office.tab();
  assert.equal(body(again), 'On the train');
  await again.sync();
  assert.equal(server.row?.content.body, 'On the train');
});

test('another browser finds the text', async () => {
  const { office, home } = desk();
  const tab = office.tab();
  write(tab, 'Begun in the office');
  await tab.sync();
  const there = home.tab();
  await there.sync();
  assert.equal(body(there), 'Begun in the office');
  assert.equal(there.view().state, 'kept');
});

test('without a connection the text is kept here, said so, and given later', async () => {
  const { server, office } = desk();
  const tab = office.tab();
  server.reachable = false;
  write(tab, 'On the train');
  await tab.sync();
  assert.equal(tab.view().state, 'offline');
  server.reachable = true;
  await tab.sync();
  assert.equal(tab.view().state, 'kept');
  assert.equal(server.row?.content.body, 'On the train');
});

test('tabs of one browser follow each other, and what was typed last stands on the server', async () => {
  const { server, office } = desk();
  const [one, two] = [office.tab(), office.tab()];
  write(one, 'First');
  assert.equal(body(two), 'First');
  const underway = one.sync();
  write(two, 'First, and more');
  assert.equal(body(one), 'First, and more');
  await underway;
  await Promise.all([one.sync(), two.sync()]);
  assert.equal(server.row?.content.body, 'First, and more');
  assert.equal(one.view().state, 'kept');
  assert.equal(two.view().state, 'kept');
});

test('a tab that was closed before it could give its text is stood in for by another', async () => {
  const { server, office } = desk();
  const other = office.tab();
  office.kept = { content: { body: 'Typed in the closed tab' }, version: 0, dirty: true };
  other.follow();
  mock.timers.tick(5000);
  await new Promise(setImmediate);
  assert.equal(server.row?.content.body, 'Typed in the closed tab');
  assert.equal(other.view().state, 'kept');
});

test('two browsers at once: neither text is lost, and a person chooses', async () => {
  const { server, office, home } = desk();
  const [here, there] = [office.tab(), home.tab()];
  write(here, 'Office');
  write(there, 'Home');
  await here.sync();
  await there.sync();
  assert.deepEqual(there.view(), {
    content: { body: 'Home' },
    state: 'conflict',
    other: { body: 'Office' },
  });
  write(there, 'Home, and more');
  await there.sync();
  assert.equal(server.row?.content.body, 'Office');
  there.keepMine();
  await there.sync();
  assert.equal(there.view().state, 'kept');
  assert.equal(server.row?.content.body, 'Home, and more');
});

test('the other text can be taken', async () => {
  const { server, office, home } = desk();
  const [here, there] = [office.tab(), home.tab()];
  write(here, 'Office');
  write(there, 'Home');
  await here.sync();
  await there.sync();
  there.takeOther();
  await there.sync();
  assert.equal(body(there), 'Office');
  assert.equal(there.view().state, 'kept');
  assert.equal(server.row?.content.body, 'Office');
});

test('the same words in two browsers are no conflict', async () => {
  const { office, home } = desk();
  const [here, there] = [office.tab(), home.tab()];
  here.change({ body: 'Same', mode: 'reply' });
  there.change({ mode: 'reply', body: 'Same' });
  await here.sync();
  await there.sync();
  assert.equal(there.view().state, 'kept');
});

test('a text that was only read follows what another browser makes of it', async () => {
  const { office, home } = desk();
  const [here, there] = [office.tab(), home.tab()];
  write(here, 'One');
  await here.sync();
  await there.sync();
  write(there, 'Two');
  await there.sync();
  await here.sync();
  assert.equal(body(here), 'Two');
});

test('what was sent is gone, here, in the other tab and on the server', async () => {
  const { server, office } = desk();
  const [one, two] = [office.tab(), office.tab()];
  write(one, 'To be sent');
  await one.sync();
  one.discard();
  assert.equal(two.view().content, null);
  await one.sync();
  assert.equal(server.row, null);
  assert.equal(office.kept, null);
});

test('what is begun after a sending is a text of its own', async () => {
  const { server, office } = desk();
  const tab = office.tab();
  write(tab, 'Sent');
  await tab.sync();
  tab.discard();
  const underway = tab.sync();
  write(tab, 'Next');
  await underway;
  await tab.sync();
  assert.equal(server.row?.content.body, 'Next');
  assert.equal(tab.view().state, 'kept');
});

test('sent while it was being kept: it does not stay on the server', async () => {
  const { server, office } = desk();
  const tab = office.tab();
  write(tab, 'Sent at once');
  const underway = tab.sync();
  tab.discard();
  await underway;
  await tab.sync();
  assert.equal(server.row, null);
  assert.equal(tab.view().content, null);
});

test('a sending that the server could not be told of is told later', async () => {
  const { server, office } = desk();
  const tab = office.tab();
  write(tab, 'Sent');
  await tab.sync();
  server.reachable = false;
  tab.discard();
  await tab.sync();
  office.closeTabs();
  server.reachable = true;
  const again = office.tab();
  assert.equal(again.view().content, null);
  await again.sync();
  assert.equal(server.row, null);
});

test('sent from another browser while one writes here: the words stay, and it is said', async () => {
  const { office, home } = desk();
  const [here, there] = [office.tab(), home.tab()];
  write(here, 'Sent from the office');
  await here.sync();
  await there.sync();
  write(there, 'Sent from the office, and more');
  here.discard();
  await here.sync();
  await there.sync();
  assert.deepEqual(there.view(), {
    content: { body: 'Sent from the office, and more' },
    state: 'conflict',
    other: null,
  });
  there.keepMine();
  await there.sync();
  assert.equal(there.view().state, 'kept');
});
