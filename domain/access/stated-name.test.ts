import assert from 'node:assert/strict';
import { test } from 'node:test';
import { isStatedName } from './stated-name.ts';

for (const [stated, known, means] of [
  ['Вересковая Логистика', 'Вересковая Логистика', true],
  ['  вересковая   логистика ', 'Вересковая Логистика', true],
  ['«Вересковая-Логистика»', 'Вересковая Логистика', true],
  ['QUILLFEATHER, LTD.', 'Quillfeather Ltd', true],
  ['Ｑｕｉｌｌ', 'Quill', true],
  ['Quill\u202efeather', 'Quillfeather', true],
  ['Quillfeather', 'Quillfeather Ltd', false],
  ['Quіllfeather', 'Quillfeather', false],
  ['Ribazul', 'Quillfeather', false],
  ['!!!', '???', false],
  ['', '', false],
  ['株式会社 月光', '株式会社月光', true],
] as const) {
  test(`C2: “${stated}” ${means ? 'means' : 'does not mean'} “${known}”`, () => {
    assert.equal(isStatedName(stated, known), means);
  });
}
