import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import type { CompanyDetail } from '../../../api/contracts.ts';
import { useProblemWords } from '../../app/problem-words.ts';
import { Avatar } from '../../design/Avatar.tsx';
import { Card } from '../../design/Card.tsx';
import { Failed, LoadingRows } from '../../design/PageState.tsx';
import { companyQuery } from '../queries.ts';
import classes from './CompanyPage.module.css';

/** Everybody who acts for the company, those who are in it through a merger too. */
export function People({ publicId }: { publicId: string }) {
  const { t } = useTranslation(['companies', 'common']);
  const words = useProblemWords();
  const { data, error, refetch } = useQuery(companyQuery(publicId));
  return (
    <Card className={classes.card ?? ''} aria-labelledby="people">
      <h2 id="people">{t('people')}</h2>
      {!data && error && (
        <Failed words={words(error)} retry={t('common:retry')} onRetry={() => void refetch()} />
      )}
      {!data && !error && <LoadingRows count={4} height={44} label={t('common:loading')} />}
      {data && (
        <ul>
          {data.members.map((member) => (
            <Person key={member.id} member={member} />
          ))}
        </ul>
      )}
    </Card>
  );
}

function Person({ member }: { member: CompanyDetail['members'][number] }) {
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
