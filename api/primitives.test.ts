import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { z } from 'zod';
import {
  email,
  instant,
  line,
  localDate,
  pageQuery,
  password,
  requestNumber,
  text,
  timeZone,
  word,
} from './primitives.ts';

const long = (length: number) => 'x'.repeat(length);

/** What is typed, and what is taken; null where it is refused. */
const tables: Record<string, [z.ZodType, [typed: unknown, taken: unknown][]]> = {
  line: [
    line,
    [
      ['  Вересковая Логистика ', 'Вересковая Логистика'],
      ['漢字 🔥 ñ', '漢字 🔥 ñ'],
      [long(200), long(200)],
      [long(201), null],
      ['   ', null],
      ['', null],
      ['two\nlines', null],
      ['tab\there', null],
      ['Bcc: injected\r\nSubject: hello', null],
      ['a line\u2028in a line', null],
      ['nul\u0000', null],
      ['half a pair \ud83d', null],
      ['مؤسسة النسيم', 'مؤسسة النسيم'],
      ['אביב\u200e Ltd', 'אביב\u200e Ltd'],
      ['สหกรณ์ ฉลาด', 'สหกรณ์ ฉลาด'],
      ['👩‍👩‍👧‍👦 & Sons', '👩‍👩‍👧‍👦 & Sons'],
      ['turned \u202egnp.exe', null],
      ['turned \u2067and left open', null],
      [7, null],
    ],
  ],
  word: [
    word(10),
    [
      ['', ''],
      [' as it is ', ' as it is '],
      [long(11), null],
      ['nul\u0000', null],
    ],
  ],
  text: [
    text,
    [
      ['  kept\n\n\tas typed ', '  kept\n\n\tas typed '],
      [' \n ', null],
      ['', null],
      ['nul\u0000', null],
      ['half a pair \udd25', null],
      [long(100_001), null],
    ],
  ],
  email: [
    email,
    [
      [' Olga@Veresk.Example ', 'olga@veresk.example'],
      // A Cyrillic е, and an address whose letters no mail program shows apart: written as `xn--…` it is taken.
      ['olga@vеresk.example', null],
      ['olga@xn--vresk-3of.example', 'olga@xn--vresk-3of.example'],
      ['olga@veresk.example\r\nBcc: all@veresk.example', null],
      ['olga+desk@veresk.example', 'olga+desk@veresk.example'],
      ['olga', null],
      ['olga@veresk', null],
      ['olga@veresk.example, anna@veresk.example', null],
      ['olga@veresk.example\nbcc: all@veresk.example', null],
      [`${long(250)}@veresk.example`, null],
    ],
  ],
  password: [
    password,
    [
      ['12345678', '12345678'],
      ['пароль с пробелами ', 'пароль с пробелами '],
      ['1234567', null],
      [long(201), null],
    ],
  ],
  requestNumber: [
    requestNumber,
    [
      ['PD-20440', 'PD-20440'],
      ['PD-', null],
      ['pd-20440', null],
      ['PD-20440 ', null],
      ['PD-1e9', null],
      ['PD-٣', null],
      ['20440', null],
    ],
  ],
  instant: [
    instant,
    [
      ['2026-11-20T14:00:00.000Z', '2026-11-20T14:00:00.000Z'],
      ['2026-11-20T17:00:00+03:00', '2026-11-20T17:00:00+03:00'],
      ['2026-11-20T17:00:00', null],
      ['2026-02-30T17:00:00Z', null],
      ['2026-11-20', null],
      [1_795_183_200_000, null],
    ],
  ],
  localDate: [
    localDate,
    [
      ['2028-02-29', '2028-02-29'],
      ['2026-02-29', null],
      ['29.02.2028', null],
      ['2026-11-20T00:00:00Z', null],
    ],
  ],
  timeZone: [
    timeZone,
    [
      ['Europe/Moscow', 'Europe/Moscow'],
      ['America/Argentina/Buenos_Aires', 'America/Argentina/Buenos_Aires'],
      ['Etc/GMT+3', 'Etc/GMT+3'],
      ["Europe/Moscow'; drop", null],
      ['', null],
    ],
  ],
};

for (const [name, [schema, cases]] of Object.entries(tables)) {
  test(`${name} takes what it should, in one form, and refuses the rest`, () => {
    for (const [typed, taken] of cases) {
      const found = schema.safeParse(typed);
      assert.deepEqual(found.success ? found.data : null, taken, JSON.stringify(typed));
    }
  });
}

test('a page is 50 long unless somebody asks for 1 to 100', () => {
  assert.deepEqual(pageQuery.parse({}), { limit: 50 });
  assert.deepEqual(pageQuery.parse({ limit: '100' }), { limit: 100 });
  for (const limit of ['0', '101', '2.5', 'ten']) {
    assert.equal(pageQuery.safeParse({ limit }).success, false, limit);
  }
});
