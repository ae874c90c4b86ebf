import assert from 'node:assert/strict';
import { test } from 'node:test';
import {
  isOpen,
  lapses,
  type MoveName,
  moves,
  type Side,
  type Status,
  statusAfter,
} from './index.ts';

/** In the order of the columns below. */
const statuses = [
  'processing',
  'awaiting_customer',
  'solution_provided',
  'solved_no_info',
  'cancelled_by_support',
  'cancelled_by_user',
  'closed',
] as const satisfies Status[];

const refused = '-';
const ended = [refused, refused, refused, refused] as const;
const stays = ['processing', 'awaiting_customer', 'solution_provided', ...ended] as const;
const opensTo = <To extends Status>(to: To) => [to, to, to, ...ended] as const;

/** R4, by hand: who makes the move, and the status that follows it in each of the seven statuses. */
const table: Record<MoveName, readonly [Side, readonly (Status | typeof refused)[]]> = {
  take: ['staff', stays],
  assign: ['staff', stays],
  continue: ['staff', [refused, 'processing', 'processing', ...ended]],
  log_call: ['staff', stays],
  change_severity: ['staff', stays],
  correct_call: ['staff', statuses],
  correct_answer: ['staff', statuses],
  change_contract: ['staff', stays],
  return_incident: ['staff', statuses],
  explain_breach: ['staff', statuses],
  dispute: ['staff', statuses],
  decide_dispute: ['staff', statuses],
  answer: ['staff', stays],
  question: ['staff', opensTo('awaiting_customer')],
  solution: ['staff', opensTo('solution_provided')],
  cancel: ['staff', opensTo('cancelled_by_support')],
  solve_without_info: ['staff', [refused, 'solved_no_info', 'solved_no_info', ...ended]],
  note: ['staff', statuses],
  reply: ['customer', opensTo('processing')],
  accept: ['customer', [refused, refused, 'closed', ...ended]],
  resume: ['customer', [refused, refused, 'processing', ...ended]],
  close: ['customer', ['cancelled_by_user', 'cancelled_by_user', refused, ...ended]],
};

for (const [move, [by, outcomes]] of Object.entries(table) as [
  MoveName,
  (typeof table)[MoveName],
][]) {
  test(`R4: ${move} is made by ${by === 'staff' ? 'staff' : 'the customer'} and leads where the table says`, () => {
    assert.equal(moves[move].by, by);
    const found = statuses.map((status) => statusAfter(move, status) ?? refused);
    assert.deepEqual(found, outcomes);
  });
}

test('every move stands in the table of this file', () => {
  assert.deepEqual(Object.keys(moves).sort(), Object.keys(table).sort());
});

test('R4: no move leads out of a status that has ended', () => {
  for (const move of Object.keys(moves) as MoveName[]) {
    for (const status of statuses.filter((found) => !isOpen(found))) {
      assert.ok([undefined, status].includes(statusAfter(move, status)), `${move} in ${status}`);
    }
  }
});

test('R4: time ends only what waits for the customer, and as a person could have ended it', () => {
  assert.deepEqual(lapses, { awaiting_customer: 'solved_no_info', solution_provided: 'closed' });
  assert.equal(statusAfter('solve_without_info', 'awaiting_customer'), lapses.awaiting_customer);
  assert.equal(statusAfter('accept', 'solution_provided'), lapses.solution_provided);
});
