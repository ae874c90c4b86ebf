import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { RequestCategory, RequestField } from '../../../api/request-categories.ts';
import { draftKeyOf, sendingOf, withWords } from './draft.ts';

const field = (id: string, kind: RequestField['kind'], ...options: string[]): RequestField => ({
  id,
  kind,
  name: id,
  help: null,
  required: true,
  options: options.map((option) => ({ id: option, name: option, leadsTo: null })),
  when: null,
});
const category: RequestCategory = {
  id: 'account',
  name: 'Account',
  describes: 'Accounts.',
  icon: 'account',
  kind: 'form',
  note: null,
  withoutLicence: true,
  lookUp: null,
  form: [
    field('topic', 'choice', 'portal', 'licences'),
    field('title', 'line'),
    field('words', 'text'),
  ],
  subject: 'title',
  description: 'words',
};
const empty = { answers: {}, prepared: {} };

test('words of another page go where the category has its subject and first message', () => {
  const { answers } = withWords(category, empty, {
    subject: 'A',
    description: 'B',
    topic: 'portal',
  });
  assert.deepEqual(answers, { title: 'A', words: 'B', topic: 'portal' });
});

test('what the form cannot take is left out', () => {
  const { answers } = withWords(category, empty, { topic: 'no option', other: 'x', subject: '' });
  assert.deepEqual(answers, {});
});

test('what a person typed stays, what another page wrote and nobody changed is written anew', () => {
  const first = withWords(category, empty, { subject: 'A', description: 'B' });
  const typed = { ...first, answers: { ...first.answers, words: 'Mine' } };
  const { answers } = withWords(category, typed, { subject: 'C', description: 'D' });
  assert.deepEqual(answers, { title: 'C', words: 'Mine' });
});

test('a sending has what the form asks, or says by field what is wrong', () => {
  const draft = { ...empty, key: 'k', companyId: '', files: [] };
  assert.deepEqual(sendingOf(category, draft).faults, {
    topic: 'missing',
    title: 'missing',
    words: 'missing',
  });
  const answers = { topic: 'portal', title: ' A ', words: 'B' };
  const { faults, request } = sendingOf(category, { ...draft, answers });
  assert.deepEqual(
    [faults, request],
    [{}, { answers: { topic: 'portal', title: 'A', words: 'B' } }],
  );
});

test('a draft has a key that the server takes, whatever a category is called', () => {
  assert.match(draftKeyOf('threat_look_up'.repeat(9)), /^[a-z-]{1,40}:[A-Za-z0-9-]{1,50}$/);
});
