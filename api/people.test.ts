import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { activationCode, confirmRegistration, register, setUp } from './people.ts';
import { offerLanguages } from './primitives.ts';

offerLanguages([{ code: 'en' }, { code: 'ru' }]);

const canonical = 'ABCDE12345FGHIJ67890';

for (const typed of [
  'ABCDE-12345-FGHIJ-67890',
  'ABCDE12345FGHIJ67890',
  'abcde-12345-fghij-67890',
  ' ABCDE 12345 FGHIJ 67890\n',
  'ABCDE – 12345 – FGHIJ – 67890',
  'ABCDE\u201112345\u2011FGHIJ\u201167890',
  'ABC DE-123-45FGH\u00a0IJ6-7890',
]) {
  test(`C1: ${JSON.stringify(typed)} is the code ${canonical}`, () => {
    assert.equal(activationCode.parse(typed), canonical);
  });
}

for (const typed of [
  '',
  'ABCDE-12345-FGHIJ-6789',
  'ABCDE-12345-FGHIJ-678901',
  'ABCDE_12345_FGHIJ_67890',
  'АBCDE-12345-FGHIJ-67890',
  'ABCDE-12345-FGHIJ-6789٠',
  'ABCDE-12345-FGHIJ-ß7890',
  `${canonical}${' '.repeat(60)}`,
]) {
  test(`C1: ${JSON.stringify(typed)} is no code`, () => {
    assert.equal(activationCode.safeParse(typed).success, false);
  });
}

test('C1: a code is the same however its groups are parted and its letters are written', () => {
  const sign = fc.constantFrom(...'ABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789');
  const between = fc.constantFrom('', '-', ' ', '–', ' - ');
  fc.assert(
    fc.property(
      fc.array(sign, { minLength: 20, maxLength: 20 }),
      fc.array(between, { minLength: 3, maxLength: 3 }),
      fc.boolean(),
      (signs, parting, lower) => {
        const groups = [0, 5, 10, 15].map((start) => signs.slice(start, start + 5).join(''));
        const typed = groups.map((group, index) => group + (parting[index] ?? '')).join('');
        assert.equal(activationCode.parse(lower ? typed.toLowerCase() : typed), signs.join(''));
      },
    ),
  );
});

const form = {
  activationCode: canonical,
  companyName: 'Вересковая Логистика',
  givenName: 'Ольга',
  familyName: 'Верескова',
  email: 'Olga@Veresk.example',
  language: 'ru',
};

test('a registration without a time zone is one', () => {
  const { email, timeZone } = register.parse(form);
  assert.deepEqual([email, timeZone], ['olga@veresk.example', undefined]);
});

for (const field of Object.keys(form)) {
  test(`a registration without ${field} is refused under it`, () => {
    const { error } = register.safeParse({ ...form, [field]: undefined });
    assert.deepEqual(
      error?.issues.map(({ path }) => path.join('.')),
      [field],
    );
  });
}

test('nobody makes themself more than the form says', () => {
  const more = { ...form, role: 'owner', staffRoles: ['administrator'], companyId: 'x' };
  assert.deepEqual(Object.keys(register.parse(more)).sort(), Object.keys(form).sort());
});

test('a password too short is refused where one is chosen', () => {
  const { error } = confirmRegistration.safeParse({ token: 'x'.repeat(43), password: '1234567' });
  assert.deepEqual(error?.issues[0]?.path, ['password']);
  const person = { name: 'Irina', email: 'i@example.org', language: 'en', password: '1234567' };
  assert.deepEqual(setUp.safeParse(person).error?.issues[0]?.path, ['password']);
});
