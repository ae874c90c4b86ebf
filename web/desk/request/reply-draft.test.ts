import assert from 'node:assert/strict';
import { test } from 'node:test';
import { emptyDraft, kindOf, messageOf } from './reply-draft.ts';

const nora = { id: 'a', name: 'Nora Lindqvist' };
const ivan = { id: 'b', name: 'Иван Серов' };

test('what cannot be sent any more becomes what can', () => {
  assert.equal(kindOf(emptyDraft, ['answer', 'question', 'solution', 'note']), 'answer');
  assert.equal(kindOf({ ...emptyDraft, kind: 'solution' }, ['answer', 'note']), 'answer');
  assert.equal(kindOf(emptyDraft, ['note']), 'note');
  assert.equal(kindOf({ ...emptyDraft, mode: 'note' }, ['answer', 'note']), 'note');
  assert.equal(kindOf(emptyDraft, []), undefined);
});

test('P5: a solution counts as qualified unless the writer says otherwise, an answer only if they say so', () => {
  const draft = { ...emptyDraft, body: 'x' };
  assert.equal(messageOf(draft, 'solution', 3, true).qualified, true);
  assert.equal(messageOf(draft, 'answer', 3, true).qualified, false);
  assert.equal(messageOf({ ...draft, qualified: true }, 'answer', 3, true).qualified, true);
  assert.equal(messageOf({ ...draft, qualified: false }, 'solution', 3, true).qualified, false);
});

test('after the first qualified answer none is counted again', () => {
  assert.equal(messageOf({ ...emptyDraft, body: 'x' }, 'solution', 3, false).qualified, false);
});

test('only who is still named in a note is told', () => {
  const body = '@Nora Lindqvist please look';
  const draft = { ...emptyDraft, body, named: [nora, ivan, nora] };
  assert.deepEqual(messageOf(draft, 'note', 7, true), {
    kind: 'note',
    body,
    seenSeq: 7,
    mentions: ['a'],
  });
  assert.equal(messageOf(draft, 'answer', 7, true).mentions, undefined);
});
