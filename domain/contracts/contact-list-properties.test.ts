import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { contactChanges, readContactList, writeContactList } from './contact-list.ts';

const word = fc
  .stringMatching(/^[A-Za-zА-Яа-яёñé'’-]{1,12}$/u)
  .map((text) => text.normalize('NFC'));
const contact = fc.record(
  {
    name: fc.array(word, { minLength: 1, maxLength: 4 }).map((words) => words.join(' ')),
    email: fc
      .tuple(fc.stringMatching(/^[a-z0-9]{1,12}$/), fc.stringMatching(/^[a-z0-9]{1,12}$/))
      .map(([local, host]) => `${local}@${host}.example`),
    phone: fc.oneof(fc.constant(null), fc.stringMatching(/^\+[0-9]{5,14}$/)),
  },
  { noNullPrototype: true },
);
const contacts = fc.uniqueArray(contact, { selector: ({ email }) => email, maxLength: 12 });

/** What is around a line, or between its columns, and means nothing. */
const around = fc.constantFrom('', ' ', '\t', '\u00a0', '  ', '\u202f');
const ending = fc.constantFrom('', '|', ' | ', '||', '\r', '\r\n', '\n\n \n');

/** Names of dashes alone are a rule of a table. */
const named = contacts.filter((list) => list.every(({ name }) => /\p{L}/u.test(name)));

test('K1: what is written is read again', () => {
  fc.assert(
    fc.property(named, (list) => {
      assert.deepEqual(readContactList(writeContactList(list)), {
        contacts: list,
        faults: [],
        head: null,
      });
    }),
  );
});

test('K1: spaces, bars at the end, blank lines and a head change nothing', () => {
  fc.assert(
    fc.property(named, around, ending, fc.boolean(), (list, space, end, withHead) => {
      const lines = writeContactList(list)
        .split('\n')
        .map((line) => `${space}${line.replaceAll(' | ', `${space}|${space}`)}${space}${end}`);
      const text = [...(withHead ? ['ФИО | E-mail | Телефон'] : []), ...lines].join('\n');
      const { contacts: read, faults } = readContactList(text);
      assert.deepEqual({ read, faults }, { read: list, faults: [] });
    }),
  );
});

test('K1: of any text, each line that holds something is the head, one contact, or told', () => {
  const piece = fc.constantFrom(
    '|',
    '\t',
    ' ',
    '@',
    '.',
    'a',
    'Ж',
    '7',
    '+',
    '-',
    'a@b.example',
    '\n',
    '\r\n',
  );
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 60 }), (pieces) => {
      const text = pieces.join('');
      const { contacts: read, faults, head } = readContactList(text);
      const told = new Set(faults.map(({ line }) => line));
      const holding = text.split(/\r\n|\n|\r/).filter((line) => /[^\s|:+_=\-–—]/.test(line));
      assert.equal(read.length + told.size + (head === null ? 0 : 1), holding.length);
      assert.equal(new Set(read.map(({ email }) => email)).size, read.length);
    }),
    { numRuns: 500 },
  );
});

test('K1: the changes from one list to another make the other of it', () => {
  fc.assert(
    fc.property(contacts, contacts, (before, after) => {
      const changes = contactChanges(before, after);
      const made = changes.flatMap(({ kind, contact: each }) => (kind === 'removed' ? [] : [each]));
      assert.deepEqual(made, after);
      const gone = changes.filter(({ kind }) => kind === 'removed').length;
      const fresh = changes.filter(({ kind }) => kind === 'added').length;
      assert.equal(before.length - gone + fresh, after.length);
    }),
  );
});
