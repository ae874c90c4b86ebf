import assert from 'node:assert/strict';
import { test } from 'node:test';
import { readRecord, writeRecord } from './draft-record.ts';

function memory(start: Record<string, string> = {}) {
  const kept = new Map(Object.entries(start));
  return {
    kept,
    open: () => ({
      getItem: (name: string) => kept.get(name) ?? null,
      setItem: (name: string, value: string) => void kept.set(name, value),
      removeItem: (name: string) => void kept.delete(name),
    }),
  };
}

const record = { content: { subject: 'Fails' }, version: 3, dirty: true };

test('a kept draft comes back', () => {
  const { open } = memory();
  writeRecord(open, 'a', record);
  assert.deepEqual(readRecord(open, 'a'), record);
});

test('a damaged draft counts as none', () => {
  for (const damaged of [
    '{',
    '7',
    '"x"',
    'null',
    '{}',
    '{"content":"x","version":1,"dirty":true}',
  ]) {
    assert.equal(readRecord(memory({ a: damaged }).open, 'a'), null, damaged);
  }
});

test('a draft that is gone leaves nothing', () => {
  const { open, kept } = memory();
  writeRecord(open, 'a', record);
  writeRecord(open, 'a', null);
  assert.equal(kept.size, 0);
});

test('forbidden storage loses the keeping, not the page', () => {
  const open = () => {
    throw new Error('SecurityError');
  };
  writeRecord(open, 'a', record);
  assert.equal(readRecord(open, 'a'), null);
});
