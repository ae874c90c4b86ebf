import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { RequestOverview } from '../../../../api/requests.ts';
import type { RequestsSearch } from '../search.ts';
import { goneParts, partsOf, without } from './filter-parts.ts';

const olga = '0198a4de-0000-7000-8000-000000000001';
const left = '0198a4de-0000-7000-8000-000000000002';
const overview = {
  people: [{ id: olga, name: 'Olga' }],
  products: [{ id: 'console', name: 'Admin Console' }],
  categories: [{ id: 'technical', name: 'Technical support' }],
  plans: [{ id: 'plus', name: 'Plus' }],
} as RequestOverview;

test('every value of what is several is a part of its own', () => {
  const parts = partsOf({ state: 'all', status: 'processing,closed', only: 'late', search: 'a b' });
  assert.deepEqual(
    parts.map(({ key, value }) => `${key}:${value}`),
    ['search:a b', 'status:processing', 'status:closed', 'only:late'],
  );
});

test('a part is taken away alone, and its filter with the last one', () => {
  const search: RequestsSearch = { status: 'processing,closed', from: '2026-11-02' };
  const change = without(search, [{ key: 'status', value: 'closed' }]);
  assert.deepEqual(change, { status: 'processing' });
  assert.deepEqual(without({ ...search, status: 'closed' }, partsOf({ status: 'closed' })), {
    status: undefined,
  });
});

test('whoever and whatever the list has no request of is gone', () => {
  const view: RequestsSearch = { by: left, product: 'old', category: 'sold', plan: 'basic' };
  assert.deepEqual(
    goneParts({ ...view, severity: 1, status: 'closed' }, overview).map(({ key }) => key),
    ['by', 'product', 'category', 'plan'],
  );
  assert.deepEqual(
    goneParts({ by: olga, product: 'console', category: 'technical', plan: 'plus' }, overview),
    [],
  );
});

test('one’s own requests are never gone, also before the first one', () => {
  assert.deepEqual(goneParts({ by: 'me' }, { ...overview, people: [] }), []);
});
