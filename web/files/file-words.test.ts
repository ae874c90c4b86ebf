import assert from 'node:assert/strict';
import { test } from 'node:test';
import { partWords, percentWords, safeName, shortName, sizeWords } from './file-words.ts';

const plain = (words: string) => words.replace(/\s/g, ' ');

test('a long name loses its middle, never its ending', () => {
  const name = `${'trace-'.repeat(50)}srv-fs02.zip`;
  const short = shortName(name, 40);
  assert.equal([...short].length, 40);
  assert.match(short, /^trace-.*….*fs02\.zip$/);
  assert.equal(shortName('acl.txt', 40), 'acl.txt');
});

test('a sign of several code points is not cut in two', () => {
  assert.equal(shortName('👩‍💻👩‍💻👩‍💻👩‍💻👩‍💻👩‍💻👩‍💻👩‍💻', 4), '👩‍💻👩‍💻…👩‍💻');
});

test('a name that turns the reading direction around is shown as it is written', () => {
  assert.equal(safeName('photo\u202egpj.exe'), 'photogpj.exe');
  assert.equal(safeName('журнал.txt'), 'журнал.txt');
  assert.equal(safeName('سجل.txt'), 'سجل.txt');
});

test('sizes are said in the largest unit that fits, in the words of the language', () => {
  assert.equal(plain(sizeWords('en', 412_000)), '412 kB');
  assert.equal(plain(sizeWords('en', 2_400_000)), '2.4 MB');
  assert.equal(plain(sizeWords('ru', 2_400_000)), '2,4 МБ');
  assert.equal(plain(sizeWords('en', 20_000_000_000)), '20 GB');
  assert.equal(plain(sizeWords('en', 0)), '0 bytes');
  assert.equal(plain(sizeWords('en', 5_000_000_000_000)), '5,000 GB');
});

test('what has arrived is counted in the unit of the whole, and rounded down', () => {
  assert.equal(partWords('en', 1_900_000_000, 3_000_000_000), '1.9');
  assert.equal(partWords('en', 500_000, 3_000_000_000), '0');
  assert.equal(plain(percentWords('en', 2999, 3000)), '99%');
  assert.equal(plain(percentWords('ru', 63, 100)), '63 %');
  assert.equal(plain(percentWords('en', 0, 0)), '0%');
});
