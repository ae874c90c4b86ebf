import type { z } from 'zod';
import { type MakeMove, messageKind, type moveName } from '../../api/requests.ts';

const reason = 'мне так хочется';
const clock = { clock: 'first_response', cycle: 1 } as const;

/** Every move, as complete as its schema asks; a new one fails the type check until it stands here. */
const moveBodies: {
  [Name in z.infer<typeof moveName>]: Omit<Extract<MakeMove, { move: Name }>, 'move'>;
} = {
  take: {},
  assign: { assigneeId: null },
  log_call: { startedAt: '2026-01-01T00:00:00Z', reason },
  correct_call: { seq: 1, startedAt: null, reason },
  correct_answer: { seq: 1, qualified: true, reason },
  change_contract: { contractId: null, mayBeLater: false, reason },
  return_incident: { reason },
  explain_breach: { ...clock, breachReason: 'other' },
  dispute: { ...clock, reason },
  decide_dispute: { ...clock, accepted: true, reason },
  change_severity: { severity: 4, reason },
  solve_without_info: { reason },
  continue: {},
  undo: { seq: 1 },
  accept: {},
  resume: {},
  cancel: { reason },
  close: {},
};

const numbers = ['PD-1'];

/** Routes whose example is one of several things that can be asked. */
export const bodies: Record<string, readonly unknown[]> = {
  'POST /api/requests/{number}/moves': Object.entries(moveBodies).map(([move, rest]) => ({
    move,
    ...rest,
  })),
  'POST /api/requests/{number}/messages': messageKind.options.map((kind) => ({
    kind,
    body: 'Я был здесь.',
    qualified: true,
  })),
  'POST /api/queue/bulk': [
    { numbers, move: { move: 'continue' } },
    { numbers, move: { move: 'assign', assigneeId: null } },
  ],
};
