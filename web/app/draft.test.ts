import assert from 'node:assert/strict';
import { test } from 'node:test';
import { keepDraft, readDraft } from './draft.ts';

function memory(start: Record<string, string> = {}) {
  const kept = new Map(Object.entries(start));
  return {
    kept,
    open: () => ({
      getItem: (key: string) => kept.get(key) ?? null,
      setItem: (key: string, value: string) => void kept.set(key, value),
      removeItem: (key: string) => void kept.delete(key),
    }),
  };
}

test('a kept draft comes back, with defaults for fields it did not have', () => {
  const { open } = memory();
  keepDraft(open, 'a', { subject: 'Fails' });
  assert.deepEqual(readDraft(open, 'a', { subject: '', severity: null }), {
    subject: 'Fails',
    severity: null,
  });
});

test('a damaged draft counts as none', () => {
  for (const damaged of ['{', '7', '"x"', 'null']) {
    const { open } = memory({ a: damaged });
    assert.deepEqual(readDraft(open, 'a', { subject: '' }), { subject: '' }, damaged);
  }
});

test('a draft that was sent is gone', () => {
  const { open, kept } = memory();
  keepDraft(open, 'a', { subject: 'Fails' });
  keepDraft(open, 'a', null);
  assert.equal(kept.size, 0);
});

test('forbidden storage loses the keeping, not the page', () => {
  const open = () => {
    throw new Error('SecurityError');
  };
  keepDraft(open, 'a', { subject: 'Fails' });
  assert.deepEqual(readDraft(open, 'a', { subject: '' }), { subject: '' });
});
