import assert from 'node:assert/strict';
import { test } from 'node:test';
import { contactChanges, readContactList, writeContactList } from './contact-list.ts';

const anna = {
  name: 'Анна Сергеевна Ким',
  email: 'anna@veresk.example',
  phone: '+7 (000) 000-00-00',
};
const line = 'Анна Сергеевна Ким | anna@veresk.example | +7 (000) 000-00-00';

/** What is read as Anna, and nothing else. */
const asAnna: [string, string][] = [
  ['as the form says', line],
  ['without spaces', 'Анна Сергеевна Ким|anna@veresk.example|+7 (000) 000-00-00'],
  ['with a bar at the end', `${line} |`],
  ['with bars on both sides, as a row of a table', `| ${line} |`],
  ['with three bars at the end', `${line} |||`],
  ['with tabs, as from a spreadsheet', line.replaceAll(' | ', '\t')],
  ['with bars and tabs', line.replaceAll(' | ', '\t|\t')],
  ['with spaces that do not break', line.replaceAll(' ', '\u00a0')],
  ['with narrow ones', line.replaceAll(' ', '\u202f')],
  ['with a mark of byte order at the front', `\ufeff${line}`],
  ['with invisible signs in the address', line.replace('@', '\u200b@')],
  ['with full-width bars', line.replaceAll('|', '｜')],
  ['with the address in capitals', line.replace('anna@', 'ANNA@')],
  [
    'with the address in angle brackets',
    line.replace('anna@veresk.example', '<anna@veresk.example>'),
  ],
  ['with the address as a link', line.replace('anna@', 'mailto:anna@')],
  ['with two spaces in the name', line.replace('Анна ', 'Анна  ')],
  ['with a letter put together of two signs', line.replace('Ким', 'Ким').normalize('NFD')],
  ['after blank lines', `\n \n\t\n${line}`],
  ['before blank lines, from Windows', `${line}\r\n\r\n`],
  ['below a head in English', `Full name | E-mail | Phone\n${line}`],
  ['below a head in Russian', `ФИО | Адрес электронной почты | Контактный телефон\n\n${line}`],
  ['below a head in Spanish', `Nombre completo | Correo electrónico | Teléfono\n${line}`],
  ['below a head in another language', `Vollständiger Name | Anschrift | Fernruf\n${line}`],
  ['below a head of a table', `| Name | Mail | Phone |\n|---|:-:|---|\n| ${line} |`],
  ['below a head after a blank line', `\n\nИмя\tПочта\tТелефон\n${line}`],
];
for (const [how, text] of asAnna)
  test(`K1: a contact is read ${how}`, () => {
    const { contacts, faults } = readContactList(text);
    assert.deepEqual({ contacts, faults }, { contacts: [anna], faults: [] });
  });

const phones: [string, string | null][] = [
  ['', null],
  [' | ', null],
  [' | -', null],
  [' | —', null],
  [' | +7 (000) 000-00-00', '+7 (000) 000-00-00'],
  [' | 8 800 555–35–35', '8 800 555–35–35'],
  [' | 00000000', '00000000'],
  [' | +49 30/901820', '+49 30/901820'],
  [' | +34.910.000.000', '+34.910.000.000'],
  [' | +1 555 0100 ext. 12', '+1 555 0100 ext. 12'],
  [' | 8 (495) 000-00-00 доб. 123', '8 (495) 000-00-00 доб. 123'],
  [' | ＋７ ９９９ ０００', '+7 999 000'],
];
for (const [typed, phone] of phones)
  test(`K1: the phone of “Ann | ann@a.example${typed}” is ${phone}`, () => {
    const { contacts, faults } = readContactList(`Ann | ann@a.example${typed}`);
    assert.deepEqual(
      { contacts, faults },
      {
        contacts: [{ name: 'Ann', email: 'ann@a.example', phone }],
        faults: [],
      },
    );
  });

/** Each after a line that is right; the codes of the second line. */
const wrong: [string, string[]][] = [
  ['Ann Lee', ['no_bars']],
  ['Ann Lee, ann@a.example, +1 555 0100', ['no_bars']],
  ['ann@a.example', ['no_bars']],
  ['Ann Lee |', ['missing_address']],
  ['Ann Lee | | +1 555 0100', ['missing_address']],
  [' | ann@a.example | +1 555 0100', ['missing_name']],
  [' | | +1 555 0100', ['missing_name', 'missing_address']],
  ['Ann Lee | ann.a.example | +1 555 0100', ['not_an_address']],
  ['Ann Lee | ann@a | +1 555 0100', ['not_an_address']],
  ['Ann Lee | ann@@a.example', ['not_an_address']],
  ['Ann Lee | ann lee@a.example', ['not_an_address']],
  ['Ann Lee | анна@veresk.example', ['not_an_address']],
  ['ann@a.example | Ann Lee | +1 555 0100', ['not_an_address']],
  [`Ann Lee | ${'a'.repeat(245)}@a.example`, ['not_an_address']],
  ['Ann Lee | ann@a.example | none', ['phone_unreadable']],
  ['Ann Lee | ann@a.example | 12', ['phone_unreadable']],
  ['Ann Lee | ann@a.example | +1 555 0100, +1 555 0101', ['phone_unreadable']],
  ['Ann Lee | ann@a.example | 1234567890123456', ['phone_unreadable']],
  ['Ann Lee | ann@a.example | +1 555 0100 | owner', ['too_many_columns']],
  [`${'А'.repeat(201)} | ann@a.example`, ['name_too_long']],
  ['Ann \u202eeeL | ann@a.example', ['name_unusable']],
  ['Ann\u0000 | ann@a.example', ['name_unusable']],
  ['Ann \ud800 | ann@a.example', ['name_unusable']],
  ['| nobody | none', ['missing_name', 'not_an_address', 'phone_unreadable']],
  ['Full name | E-mail | Phone', ['not_an_address', 'phone_unreadable']],
];
for (const [typed, codes] of wrong)
  test(`K1: “${typed.slice(0, 50)}” is told as ${codes.join(', ')}`, () => {
    const { contacts, faults } = readContactList(`${line}\n${typed}`);
    assert.deepEqual(contacts, [anna]);
    assert.deepEqual(
      faults,
      codes.map((code) => ({ line: 2, code, first: null })),
    );
  });

test('K1: an address that stands twice is told with the line that has it first', () => {
  const { contacts, faults } = readContactList(`Name | Mail\n${line}\n\nAnn | ANNA@Veresk.example`);
  assert.deepEqual(contacts, [anna]);
  assert.deepEqual(faults, [{ line: 4, code: 'address_repeated', first: 2 }]);
});

/** A first line, and whether it is the head of a list or a contact with a mistake. */
const heads: [string, number | null][] = [
  ['ФИО | Почта | Телефон', 1],
  ['Name | E.mail', 1],
  ['Имя | Эл. почта | Тел.', 1],
  ['Name | Address | Phone', 1],
  ['Anna Kim | anna.veresk.example | +7 000 000', null],
  ['Anna Kim | anna.veresk.example', null],
  ['Anna Kim | anna | +7 000 000', null],
  ['Anna Kim | | +7 000 000', null],
  ['Anna Kim |', null],
  ['Anna Kim', null],
];
for (const [typed, head] of heads)
  test(`K1: “${typed}” as the first line is ${head ? 'the head' : 'a contact with a mistake'}`, () => {
    const list = readContactList(typed);
    assert.equal(list.head, head);
    assert.equal(list.faults.length > 0, head === null);
  });

test('K1: an empty text is a list of nobody', () => {
  assert.deepEqual(readContactList(' \n\n'), { contacts: [], faults: [], head: null });
});

test('K1: contacts are written as they are read, a bar in a name apart', () => {
  const ben = { name: 'Ben', email: 'ben@veresk.example', phone: null };
  assert.equal(writeContactList([anna, ben]), `${line}\nBen | ben@veresk.example`);
  const barred = writeContactList([{ ...ben, name: 'Ben | Quality' }]);
  assert.equal(readContactList(barred).contacts[0]?.name, 'Ben / Quality');
});

test('K1: a change tells who is new, who is written differently, who stays and who goes', () => {
  const named = (name: string) => ({ name, email: `${name}@veresk.example`, phone: null });
  const [ben, cai, dee] = [named('ben'), named('cai'), named('dee')];
  const withPhone = { ...cai, phone: '+7 000 1' };
  assert.deepEqual(contactChanges([anna, ben, cai], [dee, withPhone, anna]), [
    { kind: 'added', contact: dee, before: null },
    { kind: 'changed', contact: withPhone, before: cai },
    { kind: 'kept', contact: anna, before: null },
    { kind: 'removed', contact: ben, before: null },
  ]);
});
