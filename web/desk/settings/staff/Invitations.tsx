import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { StaffInvitation } from '../../../../api/staff.ts';
import { useTimeFormat } from '../../../clock/reader.ts';
import { Card, CardPart } from '../../../design/Card.tsx';
import tables from '../Tables.module.css';
import type { useStaff } from './queries.ts';
import { useRoleWords } from './use-role-words.ts';

interface Props {
  invitations: readonly StaffInvitation[];
  actions: Pick<ReturnType<typeof useStaff>, 'resend' | 'revoke'>;
  onSaid: (words: string) => void;
}

/** Who was asked in and has not come yet. */
export function Invitations({ invitations, ...rest }: Props) {
  const { t } = useTranslation('settings');
  return (
    <Card aria-labelledby="invited">
      <CardPart>
        <h2 id="invited">{t('staff.invited')}</h2>
        <table className={tables.table}>
          <thead>
            <tr>
              {(['email', 'roles', 'invitedBy', 'until'] as const).map((column) => (
                <th key={column} scope="col">
                  {t(`staff.${column}`)}
                </th>
              ))}
              <th scope="col">
                <span className={tables.unseen}>{t('staff.actions')}</span>
              </th>
            </tr>
          </thead>
          <tbody>
            {invitations.map((invitation) => (
              <Row key={invitation.id} invitation={invitation} {...rest} />
            ))}
          </tbody>
        </table>
      </CardPart>
    </Card>
  );
}

function Row({
  invitation,
  actions: { resend, revoke },
  onSaid,
}: Omit<Props, 'invitations'> & { invitation: StaffInvitation }) {
  const { t } = useTranslation('settings');
  const roleWords = useRoleWords();
  const { instant } = useTimeFormat();
  const { email, expired } = invitation;
  return (
    <tr>
      <th scope="row">{email}</th>
      <td data-label={t('staff.roles')}>{roleWords(invitation.roles)}</td>
      <td data-label={t('staff.invitedBy')}>{invitation.invitedBy.name}</td>
      <td data-label={t('staff.until')} className={expired ? tables.wrong : undefined}>
        {expired ? t('staff.expired') : instant(Date.parse(invitation.expiresAt))}
      </td>
      <td>
        <Button
          variant="subtle"
          size="xs"
          aria-label={`${t('staff.resend')}, ${email}`}
          loading={resend.isPending && resend.variables.id === invitation.id}
          onClick={() =>
            resend.mutate(invitation, { onSuccess: () => onSaid(t('staff.sent', { email })) })
          }
        >
          {t('staff.resend')}
        </Button>
        <Button
          variant="subtle"
          size="xs"
          aria-label={`${t('staff.revoke')}, ${email}`}
          loading={revoke.isPending && revoke.variables.id === invitation.id}
          onClick={() =>
            revoke.mutate(invitation, { onSuccess: () => onSaid(t('staff.revoked', { email })) })
          }
        >
          {t('staff.revoke')}
        </Button>
      </td>
    </tr>
  );
}
