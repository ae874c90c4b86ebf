import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { RequestEntry } from '../../../api/requests.ts';
import { stepsOf } from './steps.ts';

const at = (minute: number) => `2026-11-20T14:0${minute}:00.000Z`;
const entry = (kind: RequestEntry['kind'], minute: number): RequestEntry => ({
  seq: minute,
  at: at(minute),
  kind,
  actor: { id: 'p', name: 'Ada', side: 'staff' },
  internal: false,
  body: null,
  answers: [],
  qualified: null,
  severity: null,
  callStartedAt: null,
  reason: null,
  person: null,
  mentions: [],
  undone: false,
  files: [],
  undoes: null,
  corrects: null,
  clock: null,
  breachReason: null,
  accepted: null,
  runsOn: null,
});
const steps = (status: Parameters<typeof stepsOf>[0]['status'], ...entries: RequestEntry[]) =>
  stepsOf({ status, createdAt: at(0), updatedAt: at(9), lapsesAt: null, entries }).map(
    ({ name, state }) => `${name} ${state}`,
  );

test('a new request is being worked on, its solution and its end are ahead', () => {
  assert.deepEqual(steps('processing'), [
    'sent done',
    'processing current',
    'solution_provided ahead',
    'closed ahead',
  ]);
});

test('a question to the customer is a step of its own', () => {
  assert.deepEqual(steps('awaiting_customer', entry('asked', 1)), [
    'sent done',
    'processing done',
    'awaiting_customer current',
    'solution_provided ahead',
    'closed ahead',
  ]);
});

test('a reopened request has its solution ahead again', () => {
  const entries = [entry('solution_provided', 1), entry('resumed', 2)];
  assert.deepEqual(steps('processing', ...entries).slice(1, 3), [
    'processing current',
    'solution_provided ahead',
  ]);
});

test('an ended request shows how it ended, and a solution only where there was one', () => {
  assert.deepEqual(steps('cancelled_by_user'), [
    'sent done',
    'processing done',
    'cancelled_by_user current',
  ]);
  assert.deepEqual(steps('closed', entry('solution_provided', 3)), [
    'sent done',
    'processing done',
    'solution_provided done',
    'closed current',
  ]);
});

test('what waits for the customer says when it ends by itself', () => {
  const waiting = { status: 'awaiting_customer', createdAt: at(0), updatedAt: at(1) } as const;
  const entries = [entry('asked', 1)];
  assert.equal(stepsOf({ ...waiting, lapsesAt: at(5), entries }).at(-1)?.byItselfAt, at(5));
  assert.equal(stepsOf({ ...waiting, lapsesAt: null, entries }).at(-1)?.byItselfAt, undefined);
});

test('what was taken back is no step', () => {
  const taken = { ...entry('taken', 1), undone: true };
  const [, processing] = stepsOf({
    status: 'processing',
    createdAt: at(0),
    updatedAt: at(2),
    lapsesAt: null,
    entries: [taken, entry('undone', 2)],
  });
  assert.equal(processing?.by, undefined);
});
