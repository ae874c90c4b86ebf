import assert from 'node:assert/strict';
import { test } from 'node:test';
import { editableUntil, editsOf, mayEdit } from './edits.ts';
import type { Status } from './status.ts';

const at = Date.parse('2026-11-20T17:00:00Z');
const by = { personId: 'olga', status: 'processing' as Status, now: at, minutes: 5 };
const entry = { kind: 'replied', occurredAt: at, actorId: 'olga' };

const cases: [what: string, entry: object, by: object, may: boolean][] = [
  ['one’s own words at once', {}, {}, true],
  ['at the last instant', {}, { now: at + 300_000 }, true],
  ['a millisecond later', {}, { now: at + 300_001 }, false],
  ['within a longer time', {}, { now: at + 300_001, minutes: 6 }, true],
  ['where editing is switched off', {}, { minutes: 0 }, false],
  ['somebody else’s words', {}, { personId: 'tim' }, false],
  ['nobody’s words', { actorId: null }, {}, false],
  ['a description', { kind: 'opened' }, {}, true],
  ['a note', { kind: 'noted' }, {}, true],
  ['an answer', { kind: 'answered' }, {}, true],
  ['a question', { kind: 'asked' }, {}, true],
  ['a solution', { kind: 'solution_provided' }, {}, true],
  ['a move', { kind: 'taken' }, {}, false],
  ['an edit', { kind: 'edited' }, {}, false],
  ['a reason', { kind: 'cancelled_by_support' }, {}, false],
  ['on what has ended', {}, { status: 'closed' }, true],
  ['on what its customer closed', {}, { status: 'cancelled_by_user' }, false],
];

for (const [what, changed, who, may] of cases) {
  test(`editing: ${what}: ${may ? 'yes' : 'no'}`, () => {
    assert.equal(mayEdit({ ...entry, ...changed }, { ...by, ...who }), may);
  });
}

test('what has no words of an author can be edited at no time', () => {
  assert.equal(editableUntil({ kind: 'taken', occurredAt: at }, 5), null);
  assert.equal(editableUntil(entry, 5), at + 300_000);
});

test('edits are found by what they edit, in their order', () => {
  const edited = (seq: number, edits: number) => ({ seq, kind: 'edited', terms: { edits } });
  const history = [{ seq: 1, kind: 'opened', terms: {} }, edited(2, 1), edited(3, 9), edited(4, 1)];
  const found = editsOf(history);
  assert.deepEqual(
    found.get(1)?.map(({ seq }) => seq),
    [2, 4],
  );
  assert.equal(found.get(2), undefined);
});
