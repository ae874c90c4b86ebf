import assert from 'node:assert/strict';
import { test } from 'node:test';
import { namedFiles } from './pasted.ts';

test('pasted pictures are numbered and keep their ending, chosen files keep their names', () => {
  const files = [
    new File(['a'], 'image.png', { type: 'image/png' }),
    new File(['b'], 'trace.zip'),
    new File(['c'], 'image.jpeg', { type: 'image/jpeg' }),
  ];
  const named = namedFiles(files, (number) => `pasted-${number}.png`);
  assert.deepEqual(
    named.map(({ name }) => name),
    ['pasted-1.png', 'trace.zip', 'pasted-2.jpeg'],
  );
  assert.equal(named[0]?.type, 'image/png');
});
