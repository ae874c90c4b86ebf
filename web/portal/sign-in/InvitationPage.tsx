import type { InvitationView } from '../../../api/company.ts';
import { InvitationForm } from './InvitationForm.tsx';
import { LinkFromMail } from './LinkFromMail.tsx';

/** `/invitation#TOKEN` (C4). */
export function InvitationPage() {
  return (
    <LinkFromMail<InvitationView> group="invitation" lookPath="/api/invitations/look">
      {(token, invitation) => <InvitationForm token={token} invitation={invitation} />}
    </LinkFromMail>
  );
}
