import assert from 'node:assert/strict';
import { test } from 'node:test';
import { isUndoable, mayUndo, UNDO_WINDOW_MS, withoutUndone } from './undo.ts';

const taken = { seq: 4, kind: 'taken', occurredAt: 1_000_000, actorId: 'nora' };
const last = taken.occurredAt + UNDO_WINDOW_MS;

/** By hand: which entry, the newest of the history, who asks, when, and whether it can be taken back. */
const cases: [string, typeof taken, number, string, number, boolean][] = [
  ['one’s own newest move at once', taken, 4, 'nora', taken.occurredAt, true],
  ['the same at the window’s last moment', taken, 4, 'nora', last, true],
  ['the same a millisecond later', taken, 4, 'nora', last + 1, false],
  ['a colleague’s move', taken, 4, 'lucas', taken.occurredAt, false],
  ['a move after which something came', taken, 5, 'nora', taken.occurredAt, false],
  ['an answer', { ...taken, kind: 'answered' }, 4, 'nora', taken.occurredAt, false],
];

for (const [what, entry, newest, who, now, expected] of cases) {
  test(`${what} ${expected ? 'can' : 'cannot'} be taken back`, () => {
    assert.equal(mayUndo(entry, newest, who, now), expected);
  });
}

test('R4: closing by the user, messages and the taking back itself are final', () => {
  for (const kind of ['closed_by_user', 'replied', 'asked', 'noted', 'call_logged', 'undone']) {
    assert.equal(isUndoable(kind), false, kind);
  }
});

test('a history without what was undone holds neither the move nor its taking back', () => {
  const history = [
    { seq: 1, kind: 'opened', terms: {} },
    { seq: 2, kind: 'severity_changed', terms: {} },
    { seq: 3, kind: 'undone', terms: { undoes: 2 } },
    { seq: 4, kind: 'taken', terms: {} },
  ];
  assert.deepEqual(
    withoutUndone(history).map(({ seq }) => seq),
    [1, 4],
  );
});
