import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { StaffRole } from '../access/index.ts';
import type { EscalationRole } from './step.ts';
import { type Reachable, tellings, whomToTell } from './whom-to-tell.ts';

const everybody: Partial<Record<StaffRole, string[]>> = {
  duty_manager: ['duty'],
  technical_account_manager: ['tam'],
  service_manager: ['service'],
  head: ['head'],
  administrator: ['admin'],
};
const reachable = (
  staff: Partial<Record<StaffRole, string[]>>,
  changed: Partial<Reachable> = {},
): Reachable => ({
  assigneeId: 'anna',
  accountManager: true,
  byRole: new Map(Object.entries(staff) as [StaffRole, string[]][]),
  ...changed,
});

/** Whom the step names, who could be told, who is told. */
const table: [string, EscalationRole[], Reachable, string[]][] = [
  ['the assignee', ['assignee'], reachable(everybody), ['anna']],
  [
    'the duty manager, where nobody works on the request',
    ['assignee'],
    reachable(everybody, { assigneeId: null }),
    ['duty'],
  ],
  [
    'everybody who holds a role',
    ['duty_manager'],
    reachable({ duty_manager: ['duty', 'night'] }),
    ['duty', 'night'],
  ],
  [
    'an account manager, where the plan includes one',
    ['technical_account_manager', 'head'],
    reachable(everybody),
    ['tam', 'head'],
  ],
  [
    'no account manager, where the plan includes none',
    ['technical_account_manager', 'head'],
    reachable(everybody, { accountManager: false }),
    ['head'],
  ],
  [
    'the duty manager, where nobody else of the step is there',
    ['technical_account_manager'],
    reachable(everybody, { accountManager: false }),
    ['duty'],
  ],
  [
    'a service manager, where there is no duty manager',
    ['assignee'],
    reachable({ service_manager: ['service'], head: ['head'] }, { assigneeId: null }),
    ['service'],
  ],
  [
    'the administrator, where there is nobody else at all',
    ['duty_manager'],
    reachable({ administrator: ['admin'] }),
    ['admin'],
  ],
  [
    'one person once, who is several of those',
    ['assignee', 'duty_manager'],
    reachable({ duty_manager: ['anna'] }),
    ['anna'],
  ],
];

for (const [name, whom, who, told] of table) {
  test(`a step tells ${name}`, () => assert.deepEqual(whomToTell({ whom }, who), told));
}

test('of steps that came at once everybody hears the last that names them, and only that', () => {
  const due = [
    { announced: '50 %', step: { whom: ['assignee'], how: ['page'] } },
    { announced: '75 %', step: { whom: ['assignee', 'head'], how: ['page'] } },
    { announced: '90 %', step: { whom: ['assignee', 'duty_manager'], how: ['page', 'mail'] } },
  ] as const;
  assert.deepEqual(tellings(due, reachable(everybody)), [
    { personId: 'anna', announced: '90 %', how: ['page', 'mail'] },
    { personId: 'head', announced: '75 %', how: ['page'] },
    { personId: 'duty', announced: '90 %', how: ['page', 'mail'] },
  ]);
});
