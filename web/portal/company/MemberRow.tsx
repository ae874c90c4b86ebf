import { ActionIcon, Menu } from '@mantine/core';
import { IconDots } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { Member } from '../../../api/company.ts';
import { useMe } from '../../app/session.ts';
import { formatter } from '../../app/time.ts';
import { Avatar } from '../../design/Avatar.tsx';
import classes from './People.module.css';
import type { RightsChange, usePeople } from './queries.ts';

interface Props {
  member: Member;
  withActions: boolean;
  change: ReturnType<typeof usePeople>['change'];
  onSaid: (words: string) => void;
}

export function MemberRow({ member, withActions, change, onSaid }: Props) {
  const { t, i18n } = useTranslation(['people', 'common']);
  const { person } = useMe();
  const format = formatter(i18n.language, person.timeZone);
  const sees = useSees();
  const give = (wanted: RightsChange) =>
    change.mutate(
      { member, change: wanted },
      {
        onSuccess: (now) =>
          onSaid(
            t('people.changed', {
              name: now.name,
              role: t(`common:role.${now.role}`),
              sees: sees(now),
            }),
          ),
      },
    );
  return (
    <tr>
      <th scope="row" className={classes.person}>
        <Avatar name={member.name} />
        <span className={classes.names}>
          <span className={classes.name}>
            {member.name}{' '}
            {member.id === person.id && <span className={classes.quiet}>{t('people.you')}</span>}
          </span>
          <span className={classes.email}>{member.email}</span>
        </span>
      </th>
      <td data-label={t('people.role')}>
        {t(`common:role.${member.role}`)}
        {member.namedContact && <span className={classes.second}>{t('people.contact')}</span>}
      </td>
      <td data-label={t('people.sees')}>{sees(member)}</td>
      <td data-label={t('people.joined')}>{format.date(Date.parse(member.joinedAt))}</td>
      {withActions && (
        <td className={classes.actions}>
          {member.mayChange && <RightsMenu member={member} onGive={give} />}
        </td>
      )}
    </tr>
  );
}

/** Administrators see all requests by their role. */
function useSees() {
  const { t } = useTranslation('people');
  return ({ role, seesAllRequests }: Pick<Member, 'role' | 'seesAllRequests'>) =>
    t(role !== 'user' || seesAllRequests ? 'people.all' : 'people.own');
}

function RightsMenu({ member, onGive }: { member: Member; onGive: (give: RightsChange) => void }) {
  const { t } = useTranslation('people');
  const isUser = member.role === 'user';
  return (
    <Menu position="bottom-end">
      <Menu.Target>
        <ActionIcon
          variant="subtle"
          className={classes.more ?? ''}
          aria-label={t('people.change', { name: member.name })}
        >
          <IconDots size={18} stroke={1.75} />
        </ActionIcon>
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Item onClick={() => onGive({ role: isUser ? 'administrator' : 'user' })}>
          {t(isUser ? 'people.makeAdministrator' : 'people.makeUser')}
        </Menu.Item>
        {isUser && (
          <Menu.Item onClick={() => onGive({ seesAllRequests: !member.seesAllRequests })}>
            {t(member.seesAllRequests ? 'people.withdraw' : 'people.grant')}
          </Menu.Item>
        )}
      </Menu.Dropdown>
    </Menu>
  );
}
