import type { Status } from './status.ts';

export type Side = 'customer' | 'staff';

interface Move {
  /** Who makes it. */
  by: Side;
  /** From which status it can be made, and which status follows. A status not named here refuses it. */
  leads: Partial<Record<Status, Status>>;
}

const anyOpen = (to: Status): Move['leads'] => ({
  processing: to,
  awaiting_customer: to,
  solution_provided: to,
});

const unchangedWhileOpen: Move['leads'] = {
  processing: 'processing',
  awaiting_customer: 'awaiting_customer',
  solution_provided: 'solution_provided',
};

const unchanged: Move['leads'] = {
  ...unchangedWhileOpen,
  solved_no_info: 'solved_no_info',
  cancelled_by_support: 'cancelled_by_support',
  cancelled_by_user: 'cancelled_by_user',
  closed: 'closed',
};

/** R4: every move a person can make, in one table. */
export const moves = {
  take: { by: 'staff', leads: unchangedWhileOpen },
  assign: { by: 'staff', leads: unchangedWhileOpen },
  correct_call: { by: 'staff', leads: unchanged },
  correct_answer: { by: 'staff', leads: unchanged },
  change_contract: { by: 'staff', leads: unchangedWhileOpen },
  return_incident: { by: 'staff', leads: unchanged },
  explain_breach: { by: 'staff', leads: unchanged },
  dispute: { by: 'staff', leads: unchanged },
  decide_dispute: { by: 'staff', leads: unchanged },
  log_call: { by: 'staff', leads: unchangedWhileOpen },
  change_severity: { by: 'staff', leads: unchangedWhileOpen },
  answer: { by: 'staff', leads: unchangedWhileOpen },
  question: { by: 'staff', leads: anyOpen('awaiting_customer') },
  solution: { by: 'staff', leads: anyOpen('solution_provided') },
  cancel: { by: 'staff', leads: anyOpen('cancelled_by_support') },
  solve_without_info: {
    by: 'staff',
    leads: { awaiting_customer: 'solved_no_info', solution_provided: 'solved_no_info' },
  },
  continue: {
    by: 'staff',
    leads: { awaiting_customer: 'processing', solution_provided: 'processing' },
  },
  note: { by: 'staff', leads: unchanged },
  reply: { by: 'customer', leads: anyOpen('processing') },
  accept: { by: 'customer', leads: { solution_provided: 'closed' } },
  resume: { by: 'customer', leads: { solution_provided: 'processing' } },
  close: {
    by: 'customer',
    leads: { processing: 'cancelled_by_user', awaiting_customer: 'cancelled_by_user' },
  },
} as const satisfies Record<string, Move>;

/** R4: what time makes of a request that waits for its customer; no person makes these moves. */
export const lapses = {
  awaiting_customer: 'solved_no_info',
  solution_provided: 'closed',
} as const satisfies Move['leads'];

export type MoveName = keyof typeof moves;

/** The status a move leads to, or undefined where it cannot be made. */
export const statusAfter = (move: MoveName, from: Status): Status | undefined =>
  (moves[move].leads as Move['leads'])[from];
