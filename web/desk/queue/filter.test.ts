import assert from 'node:assert/strict';
import { test } from 'node:test';
import { partsOf, readSearch, sameSearch, withoutPart, withPart } from './filter.ts';

test('an address gives the filters that are ours and nothing else', () => {
  assert.deepEqual(
    readSearch({ severity: '2,1,2,9', due: 'soon', search: 'PD-20440', page: '3', planId: '' }),
    { severity: '1,2', search: 'PD-20440' },
  );
  assert.deepEqual(readSearch({ severity: 1, search: 20440 }), { severity: '1', search: '20440' });
  assert.deepEqual(readSearch({}), {});
});

test('a comma in the words searched for is text', () => {
  const search = readSearch({ search: 'agent, update' });
  assert.deepEqual(search, { search: 'agent, update' });
  assert.deepEqual(partsOf(search), [{ key: 'search', value: 'agent, update' }]);
  assert.deepEqual(withoutPart(search, { key: 'search', value: 'agent, update' }), {});
});

test('each value is a chip of its own, and taken away by itself', () => {
  const search = { assignee: 'me', severity: '1,2' };
  assert.deepEqual(partsOf(search), [
    { key: 'assignee', value: 'me' },
    { key: 'severity', value: '1' },
    { key: 'severity', value: '2' },
  ]);
  assert.deepEqual(withoutPart(search, { key: 'severity', value: '1' }), {
    assignee: 'me',
    severity: '2',
  });
});

test('values of a list widen each other, a single one is replaced', () => {
  assert.deepEqual(withPart({ severity: '2' }, { key: 'severity', value: '1' }), {
    severity: '1,2',
  });
  assert.deepEqual(withPart({ assignee: 'me' }, { key: 'assignee', value: 'nobody' }), {
    assignee: 'nobody',
  });
});

test('two addresses of the same filter are the same', () => {
  assert.ok(sameSearch(readSearch({ severity: '2,1' }), readSearch({ severity: '1,2' })));
  assert.ok(!sameSearch({}, { due: 'overdue' }));
});
