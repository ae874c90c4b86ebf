import { randomUUIDv7 } from 'node:crypto';
import type { Scope } from '../access/index.ts';
import { recordInstallationEvent } from '../people/index.ts';

type StaffEventKind =
  | 'staff_invited'
  | 'staff_invitation_resent'
  | 'staff_invitation_revoked'
  | 'staff_roles_changed'
  | 'staff_suspended'
  | 'staff_restored'
  | 'staff_second_factor_reset'
  | 'staff_work_handed_over';

/** A3: what happened to the vendor's people, for good, with who did it from where. `now` is epoch ms. */
export const record = (
  scope: Scope,
  kind: StaffEventKind,
  facts: Record<string, string>,
  now: number,
) => recordInstallationEvent(scope, { id: randomUUIDv7(), at: now, kind, facts });
