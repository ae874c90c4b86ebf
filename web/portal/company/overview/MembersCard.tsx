import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import type { Member } from '../../../../api/company.ts';
import { useMe } from '../../../app/session.ts';
import { Avatar } from '../../../design/Avatar.tsx';
import { Card } from '../../../design/Card.tsx';
import { useShownCompany } from '../shown-company.ts';
import classes from './MembersCard.module.css';

/** More than these stand on a page of their own. */
const SHOWN = 5;

/** Some of who belongs to the company; what can be done with them is on the members' part. */
export function MembersCard() {
  const { t } = useTranslation('company');
  const { people } = useShownCompany();
  if (!people.data) return null;
  const { members, invitations } = people.data;
  return (
    <Card aria-labelledby="members">
      <div className={classes.head}>
        <h2 id="members">{t('parts.members')}</h2>
        <Link to="/company/members" search={true}>
          {t('members.all', { count: members.length + invitations.length })}
        </Link>
      </div>
      <ul className={classes.list}>
        {members.slice(0, SHOWN).map((member) => (
          <Row key={member.id} member={member} />
        ))}
      </ul>
    </Card>
  );
}

function Row({ member }: { member: Member }) {
  const { t } = useTranslation(['company', 'common', 'people']);
  const isReader = useMe().person.id === member.id;
  const seesAll = member.role !== 'user' || member.seesAllRequests;
  return (
    <li className={classes.row}>
      <Avatar name={member.name} />
      <span className={classes.name}>
        {member.name} {isReader && <span className={classes.quiet}>{t('people:people.you')}</span>}
      </span>
      <span>{t(`common:role.${member.role}`)}</span>
      <span className={classes.quiet}>
        {t(seesAll ? 'people:people.all' : 'people:people.own')}
      </span>
    </li>
  );
}
