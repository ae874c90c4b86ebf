import assert from 'node:assert/strict';
import { test } from 'node:test';
import { headersOfCall, noticeTouches } from './attended.ts';

const byItself = { 'pactdesk-by-itself': '1' };

test('a page asks by itself once nobody has touched it for a minute, and no more when somebody does', (t) => {
  t.mock.timers.enable({ apis: ['Date'], now: Date.parse('2026-11-20T14:00:00Z') });
  const page = new EventTarget();
  const closed = new AbortController();
  noticeTouches(page, closed.signal);
  page.dispatchEvent(new Event('pointerdown'));
  assert.deepEqual(headersOfCall(), {});
  t.mock.timers.tick(60_000);
  assert.deepEqual(headersOfCall(), byItself);
  page.dispatchEvent(new Event('keydown'));
  assert.deepEqual(headersOfCall(), {});
  closed.abort();
  t.mock.timers.tick(60_000);
  page.dispatchEvent(new Event('keydown'));
  assert.deepEqual(headersOfCall(), byItself);
});
