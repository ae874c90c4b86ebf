import { rolesThatMay, type StaffRole } from '../access/index.ts';
import type { EscalationRole, EscalationStep, EscalationWay } from './step.ts';

/** Who could be told of one request. Everybody here can sign in. */
export interface Reachable {
  /** Null where nobody works on it, or whoever did has left. */
  readonly assigneeId: string | null;
  /** The plan of the request includes an account manager. */
  readonly accountManager: boolean;
  /** Ids of the staff by role. */
  readonly byRole: ReadonlyMap<StaffRole, readonly string[]>;
}

/**
 * The people a step tells. Where nobody works on a request the duty managers stand in for its assignee; account
 * managers are told only where the plan includes one; a step that would reach nobody goes up, role by role of those that
 * stand in, until somebody is found.
 */
export function whomToTell({ whom }: Pick<EscalationStep, 'whom'>, who: Reachable): string[] {
  const told = new Set(whom.flatMap((role) => holders(role, who)));
  for (const role of rolesThatMay('standIn')) {
    if (told.size > 0) break;
    for (const id of who.byRole.get(role) ?? []) told.add(id);
  }
  return [...told];
}

function holders(role: EscalationRole, { assigneeId, accountManager, byRole }: Reachable) {
  if (role === 'technical_account_manager' && !accountManager) return [];
  if (role !== 'assignee') return byRole.get(role) ?? [];
  return assigneeId === null ? (byRole.get('duty_manager') ?? []) : [assigneeId];
}

/** One step that has come. */
export interface Due<Announced> {
  readonly announced: Announced;
  readonly step: Pick<EscalationStep, 'whom' | 'how'>;
}

export interface Telling<Announced> {
  readonly personId: string;
  readonly announced: Announced;
  readonly how: readonly EscalationWay[];
}

/**
 * Who is told what of the steps of one clock that came at once, in their order: everybody hears of the last one that
 * names them, and of that one only. After a severity was raised, or the service stood still, nobody is told three times
 * in one second.
 */
export function tellings<Announced>(
  due: readonly Due<Announced>[],
  who: Reachable,
): Telling<Announced>[] {
  const told = new Map<string, Telling<Announced>>();
  for (const { announced, step } of due) {
    for (const personId of whomToTell(step, who)) {
      told.set(personId, { personId, announced, how: step.how });
    }
  }
  return [...told.values()];
}
