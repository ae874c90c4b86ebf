import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { ContractTerms } from '../../../../api/contract-terms.ts';
import { whatACallDoes } from './night.ts';

const day = { always: true, words: '24/7', zone: null };
const hours = { always: false, words: 'Mon to Fri', zone: 'UTC+3' };
const answer = { minutes: 120, working: false, words: '2 hours' };

const plan = (
  first: Partial<ContractTerms['promises'][number]>,
  channels = ['portal', 'phone'],
): Pick<ContractTerms, 'promises' | 'channels'> => ({
  promises: [
    {
      severity: 1,
      name: '1 Critical',
      answer,
      words: answer.words,
      clockRuns: day,
      startsWithCall: false,
      ...first,
    },
  ],
  channels: channels.map((id) => ({ id, name: id })),
});

test('P3: a plan whose clock waits for the call says so', () => {
  assert.equal(whatACallDoes(plan({ startsWithCall: true })), 'starts_the_clock');
});

test('P3: a clock that runs day and night needs no call', () => {
  assert.equal(whatACallDoes(plan({})), 'clock_runs');
});

test('P3: outside its hours a clock stands still, whoever calls', () => {
  assert.equal(whatACallDoes(plan({ clockRuns: hours })), 'moves_nothing');
  assert.equal(whatACallDoes(plan({ answer: null })), 'moves_nothing');
});

test('a plan without a telephone line has nothing to say', () => {
  assert.equal(whatACallDoes(plan({ startsWithCall: true }, ['portal'])), null);
});
