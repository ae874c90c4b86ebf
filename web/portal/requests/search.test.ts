import assert from 'node:assert/strict';
import { test } from 'node:test';
import { filterOf, isNarrowed } from './filter.ts';
import { readRequestsSearch } from './search.ts';

const id = '0198a4de-0000-7000-8000-000000000001';

test('an address is read as far as it means something', () => {
  assert.deepEqual(
    readRequestsSearch({
      state: 'all',
      by: id,
      product: 'p',
      severity: '2',
      plan: 'plus',
      status: 'closed,processing,gone',
      category: 'licensing',
      from: '2026-11-02',
      until: '2026-11-20',
      only: 'late,unread',
      search: 20440,
    }),
    {
      state: 'all',
      by: id,
      product: 'p',
      severity: 2,
      status: 'processing,closed',
      category: 'licensing',
      plan: 'plus',
      from: '2026-11-02',
      until: '2026-11-20',
      only: 'unread,late',
      search: '20440',
    },
  );
  assert.deepEqual(
    readRequestsSearch({
      state: 'ended',
      by: 'x',
      product: {},
      severity: 9,
      status: 'lost',
      from: '2026-02-30',
      until: 'yesterday',
      only: 'new',
      search: ' \u0007 ',
    }),
    {},
  );
});

test('what is chosen is asked of the API; without a choice, what is current', () => {
  assert.deepEqual(filterOf({}), { state: 'current' });
  assert.deepEqual(filterOf({ state: 'solved', by: 'me', until: '2026-11-20', search: 'a b' }), {
    state: 'solved',
    createdBy: 'me',
    createdUntil: '2026-11-20',
    search: 'a b',
  });
});

test('a tab alone narrows nothing, nor does what the list does not know', () => {
  assert.ok(!isNarrowed({ state: 'all' }));
  const typed = { utm_source: 'mail' };
  assert.ok(!isNarrowed(typed as object));
  assert.ok(isNarrowed({ severity: 1 }));
});
