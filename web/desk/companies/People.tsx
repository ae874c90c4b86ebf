import { useTranslation } from 'react-i18next';
import type { CompanyDetail } from '../../../api/contracts.ts';
import { Avatar } from '../../design/Avatar.tsx';
import { Card } from '../../design/Card.tsx';
import classes from './CompanyPage.module.css';

type Member = CompanyDetail['members'][number];

/** Everybody who acts for the company, those who are in it through a merger too. */
export function People({ members }: { members: readonly Member[] }) {
  const { t } = useTranslation('companies');
  return (
    <Card className={classes.card ?? ''} aria-labelledby="people">
      <h2 id="people">{t('people')}</h2>
      <ul>
        {members.map((member) => (
          <Person key={member.id} member={member} />
        ))}
      </ul>
    </Card>
  );
}

function Person({ member }: { member: Member }) {
  const { t } = useTranslation('common');
  return (
    <li className={classes.person}>
      <Avatar name={member.name} />
      <span className={classes.words}>
        <span className={classes.name}>{member.name}</span>
        <a href={`mailto:${member.email}`}>{member.email}</a>
      </span>
      <span className={classes.quiet}>{t(`role.${member.role as 'user'}`)}</span>
    </li>
  );
}
