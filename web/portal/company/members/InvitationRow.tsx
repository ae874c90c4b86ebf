import { Button } from '@mantine/core';
import { IconMail } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { Invitation } from '../../../../api/company.ts';
import { serverNow } from '../../../app/api.ts';
import { useMe } from '../../../app/session.ts';
import { formatter } from '../../../app/time.ts';
import type { usePeople } from '../queries.ts';
import classes from './People.module.css';

type Actions = ReturnType<typeof usePeople>;

interface Props {
  invitation: Invitation;
  withActions: boolean;
  resend: Actions['resend'];
  revoke: Actions['revoke'];
  onSaid: (words: string) => void;
}

export function InvitationRow({ invitation, withActions, resend, revoke, onSaid }: Props) {
  const { t, i18n } = useTranslation(['people', 'common']);
  const format = formatter(i18n.language, useMe().person.timeZone);
  const { email, role, seesAllRequests, expired, invitedBy } = invitation;
  const at = (when: string) => format.near(Date.parse(when), serverNow());
  const seesAll = role === 'administrator' || seesAllRequests;
  return (
    <tr>
      <th scope="row" className={classes.person}>
        <span className={classes.envelope} aria-hidden="true">
          <IconMail size={14} stroke={1.75} />
        </span>
        <span className={classes.names}>
          <span className={classes.invited}>{email}</span>
          <span className={classes.email}>
            {t('invitation.sent', { when: at(invitation.sentAt), name: invitedBy.name })}
          </span>
        </span>
      </th>
      <td data-label={t('people.role')} className={classes.quiet}>
        {t('invitation.invitedAs', { role: t(`common:role.${role}`) })}
      </td>
      <td data-label={t('people.sees')} className={classes.quiet}>
        {t(seesAll ? 'people.all' : 'people.own')}
      </td>
      <td data-label={t('invitation.term')} className={expired ? classes.expired : classes.quiet}>
        {t(expired ? 'invitation.expired' : 'invitation.until', { when: at(invitation.expiresAt) })}
      </td>
      {withActions && (
        <td className={classes.actions}>
          <Button
            variant="subtle"
            size="xs"
            aria-label={`${t('invitation.resend')}, ${email}`}
            loading={resend.isPending && resend.variables.id === invitation.id}
            onClick={() =>
              resend.mutate(invitation, {
                onSuccess: () => onSaid(t('invitation.resent', { email })),
              })
            }
          >
            {t('invitation.resend')}
          </Button>
          <Button
            variant="subtle"
            size="xs"
            aria-label={`${t('invitation.revoke')}, ${email}`}
            loading={revoke.isPending && revoke.variables.id === invitation.id}
            onClick={() =>
              revoke.mutate(invitation, {
                onSuccess: () => onSaid(t('invitation.revoked', { email })),
              })
            }
          >
            {t('invitation.revoke')}
          </Button>
        </td>
      )}
    </tr>
  );
}
