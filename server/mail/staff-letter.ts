import type { Scope } from '../access/index.ts';
import type { StaffFacts, StaffTemplate } from './render/staff-mail.ts';
import type { MailReader } from './store-readers.ts';
import { findStaffReader } from './store-staff.ts';

/** Whom a mail about their own account on the desk goes to, and what it tells; null where it is true no more. */
export async function staffFacts(
  scope: Scope,
  template: StaffTemplate,
  personId: string,
): Promise<{ reader: MailReader; facts: StaffFacts } | null> {
  const found = await findStaffReader(scope, personId);
  if (!found || found.isSuspended !== (template === 'staff_suspended')) return null;
  const { roles, isSuspended: _isSuspended, ...reader } = found;
  return { reader, facts: { roles } };
}
