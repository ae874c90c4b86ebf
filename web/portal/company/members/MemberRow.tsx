import { useTranslation } from 'react-i18next';
import type { Member } from '../../../../api/company.ts';
import { useMe } from '../../../app/session.ts';
import { formatter } from '../../../app/time.ts';
import { Avatar } from '../../../design/Avatar.tsx';
import type { RightsChange, usePeople } from '../queries.ts';
import { MemberMenu } from './MemberMenu.tsx';
import classes from './People.module.css';

interface Props {
  member: Member;
  withActions: boolean;
  /** Whether this reader may offer the company to somebody. */
  offersOwnership: boolean;
  change: ReturnType<typeof usePeople>['change'];
  onSaid: (words: string) => void;
  onRemove: (member: Member) => void;
  onOffer: (member: Member) => void;
}

export function MemberRow(props: Props) {
  const { member, withActions, change, onSaid } = props;
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
          {member.cameWith && (
            <span className={classes.second}>
              {t('people.cameWith', { company: member.cameWith.name })}
            </span>
          )}
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
          <MemberMenu
            member={member}
            isSelf={member.id === person.id}
            offersOwnership={props.offersOwnership && member.cameWith === null}
            onGive={give}
            onRemove={() => props.onRemove(member)}
            onOffer={() => props.onOffer(member)}
          />
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
