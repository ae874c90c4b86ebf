import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { type AnswerFault, checkAnswers, namedRequests } from './check-answers.ts';
import type { Answers, Field, FieldKind } from './field.ts';

const field = (id: string, kind: FieldKind, more: Partial<Field> = {}): Field => ({
  id,
  kind,
  names: { en: id },
  required: true,
  ...more,
});
const options = [
  { id: 'thanks', names: { en: 'Thanks' } },
  { id: 'complaint', names: { en: 'Complaint' } },
];
const optional = { required: false };

/** One field of each kind, so that every row is about one answer to one field. */
const cases: [kind: FieldKind, answer: string | boolean | undefined, fault: AnswerFault | null][] =
  [
    ['line', 'The agent', null],
    ['line', '  ', 'missing'],
    ['line', undefined, 'missing'],
    ['line', true, 'not_words'],
    ['line', 'two\nlines', 'unreadable'],
    ['line', 'gnp\u202e.exe', 'unreadable'],
    ['line', '\ud800', 'unreadable'],
    ['line', 'a'.repeat(200), null],
    ['line', 'a'.repeat(201), 'too_long'],
    ['text', 'two\nlines', null],
    ['text', 'nought\u0000', 'unreadable'],
    ['text', 'a'.repeat(100_001), 'too_long'],
    ['choice', 'thanks', null],
    ['choice', 'Thanks', 'no_option'],
    ['choice', '', 'missing'],
    ['email', 'olga@verba.example', null],
    ['email', 'olga@verba', 'no_email'],
    ['email', 'olga @verba.example', 'no_email'],
    ['phone', '+44 20 7946 0100', null],
    ['phone', '8 (495) 123-45-67 доб. 12', null],
    ['phone', '020 7946 0100 ext 5', null],
    ['phone', '+7 495 123-45-67, доб. 12', null],
    ['phone', '+34 915 550 100 int. 7', null],
    ['phone', '1234', 'no_phone'],
    ['phone', 'call me', 'no_phone'],
    ['url', 'https://verba.example/path', null],
    ['url', 'verba.example', 'no_url'],
    ['url', 'javascript:alert(1)', 'no_url'],
    ['date', '2026-02-28', null],
    ['date', '2026-02-30', 'no_date'],
    ['date', '28.02.2026', 'no_date'],
    ['consent', true, null],
    ['consent', false, 'not_agreed'],
    ['consent', undefined, 'not_agreed'],
    ['consent', 'yes', 'not_agreed'],
    ['indicator', 'hxxp://bad[.]example/x', null],
    ['indicator', 'something', 'no_indicator'],
    ['request', 'PD-20440', null],
    ['request', '20440', 'no_request'],
  ];

for (const [kind, answer, fault] of cases) {
  const shown = String(answer).slice(0, 30);
  test(`to a ${kind}, ${JSON.stringify(shown)} is ${fault ?? 'right'}`, () => {
    const form = [field('it', kind, kind === 'choice' ? { options } : {})];
    const { faults } = checkAnswers(form, answer === undefined ? {} : { it: answer });
    assert.deepEqual(faults, fault ? [{ field: 'it', fault }] : []);
  });
}

test('what need not be answered may be left out, and is wrong where it is answered wrongly', () => {
  const form = [field('mail', 'email', optional), field('agree', 'consent', optional)];
  assert.deepEqual(checkAnswers(form, {}), { faults: [], answers: {} });
  assert.deepEqual(checkAnswers(form, { mail: ' ', agree: false }), { faults: [], answers: {} });
  assert.deepEqual(checkAnswers(form, { mail: 'no' }).faults, [
    { field: 'mail', fault: 'no_email' },
  ]);
});

test('answers are kept as they were given, without blanks around, in the order of the form', () => {
  const form = [field('phone', 'phone'), field('words', 'text')];
  const { answers } = checkAnswers(form, { words: ' a\nb ', phone: ' +44 (20) 7946-0100 ' });
  assert.deepEqual(Object.entries(answers), [
    ['phone', '+44 (20) 7946-0100'],
    ['words', 'a\nb'],
  ]);
});

test('files that must come are missed until there is one, and only where they are asked for', () => {
  const form = [
    field('kind', 'choice', { options, required: false }),
    field('log', 'files', { when: { field: 'kind', is: ['complaint'] } }),
  ];
  const missing = [{ field: 'log', fault: 'missing' }];
  assert.deepEqual(checkAnswers(form, { kind: 'complaint' }, { files: 0 }).faults, missing);
  assert.deepEqual(checkAnswers(form, { kind: 'complaint' }, { files: 1 }).faults, []);
  assert.deepEqual(checkAnswers(form, { kind: 'thanks' }).faults, []);
  assert.deepEqual(checkAnswers([field('log', 'files', { required: false })], {}).faults, []);
});

test('a request is named by a number that one may open, and is kept as numbers are written', () => {
  const form = [field('about', 'request')];
  const openable = new Set(['PD-20440']);
  const typed = { about: ' pd-020440 ' };
  assert.deepEqual(namedRequests(form, typed), ['PD-20440']);
  assert.deepEqual(checkAnswers(form, typed, { openable }), {
    faults: [],
    answers: { about: 'PD-20440' },
  });
  assert.deepEqual(checkAnswers(form, { about: 'PD-20441' }, { openable }).faults, [
    { field: 'about', fault: 'unknown_request' },
  ]);
});

test('a field that hangs on a choice is asked after that choice alone', () => {
  const form = [
    field('kind', 'choice', { options }),
    field('what', 'line', { when: { field: 'kind', is: ['complaint'] } }),
  ];
  assert.deepEqual(checkAnswers(form, { kind: 'thanks' }).faults, []);
  assert.deepEqual(checkAnswers(form, { kind: 'complaint' }).faults, [
    { field: 'what', fault: 'missing' },
  ]);
  assert.deepEqual(checkAnswers(form, { kind: 'thanks', what: 'left over' }).answers, {
    kind: 'thanks',
  });
});

test('an answer to what the form does not have is refused', () => {
  assert.deepEqual(checkAnswers([field('a', 'line')], { a: 'x', b: 'y' }).faults, [
    { field: 'b', fault: 'unknown_field' },
  ]);
});

test('what was found right is found right again, and nothing else is kept', () => {
  const form = [
    field('kind', 'choice', { options }),
    field('line', 'line', optional),
    field('text', 'text', { required: false, when: { field: 'kind', is: ['thanks'] } }),
    field('agree', 'consent', optional),
  ];
  const answer = fc.option(fc.oneof(fc.string({ unit: 'binary' }), fc.boolean()), {
    nil: undefined,
  });
  const given = fc.record({
    kind: fc.constantFrom('thanks', 'complaint', 'other'),
    line: answer,
    text: answer,
    agree: answer,
  });
  fc.assert(
    fc.property(given, (typed) => {
      const answers = Object.fromEntries(
        Object.entries(typed).filter(([, value]) => value !== undefined),
      ) as Answers;
      const first = checkAnswers(form, answers);
      const known = new Set(form.map(({ id }) => id));
      assert.ok(Object.keys(first.answers).every((id) => known.has(id)));
      if (first.faults.length > 0) return;
      assert.deepEqual(checkAnswers(form, first.answers), first);
    }),
  );
});
