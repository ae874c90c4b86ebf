import assert from 'node:assert/strict';
import { test } from 'node:test';
import { parseSearch, stringifySearch } from './search-params.ts';

test('an address says in plain words what it shows', () => {
  assert.equal(stringifySearch({ severity: '1,2', due: undefined }), '?severity=1,2');
  assert.equal(stringifySearch({ severity: 2, search: '' }), '?severity=2');
  assert.equal(stringifySearch({}), '');
});

test('what was put in comes out, signs and letters of any kind', () => {
  const search = { search: 'агент & "сеть" 100 %', return: '/desk?due=overdue#reply' };
  assert.deepEqual(parseSearch(stringifySearch(search)), search);
});
