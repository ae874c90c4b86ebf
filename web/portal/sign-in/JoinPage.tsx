import type { StaffInvitationView } from '../../../api/staff.ts';
import { JoinForm } from './JoinForm.tsx';
import { LinkFromMail } from './LinkFromMail.tsx';

/** `/join#TOKEN`, to work on the desk. */
export function JoinPage() {
  return (
    <LinkFromMail<StaffInvitationView> group="join" lookPath="/api/staff-invitations/look">
      {(token, invitation) => <JoinForm token={token} invitation={invitation} />}
    </LinkFromMail>
  );
}
