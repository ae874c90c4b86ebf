import { Button, NativeSelect } from '@mantine/core';
import { IconUserPlus } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { useMe } from '../../app/session.ts';
import { mergedInto, ownCompanies } from '../own-companies.ts';
import { CompanyMark } from './CompanyMark.tsx';
import classes from './CompanyPage.module.css';
import { overviewQuery } from './overview/queries.ts';
import { useShownCompany } from './shown-company.ts';

export function CompanyHead() {
  const { t } = useTranslation(['people', 'company']);
  const me = useMe();
  const companies = ownCompanies(me);
  const { id, publicId, name, people, invite } = useShownCompany();
  const since = useQuery(overviewQuery(publicId)).data?.customerSince;
  const navigate = useNavigate();
  return (
    <div className={classes.head}>
      <CompanyMark name={name} />
      <div className={classes.names}>
        <h1>{name}</h1>
        <p className={classes.quiet}>
          {since ? (
            <>
              {t('company:head.since', { year: since.slice(0, 4) })}{' '}
              <span className={classes.whole}>
                {t('company:head.number', { number: publicId })}
              </span>
            </>
          ) : (
            t('number', { number: publicId })
          )}
        </p>
        {mergedInto(me, id).map((merged) => (
          <p key={merged.publicId} className={classes.quiet}>
            {t('includes', { name: merged.name, number: merged.publicId })}
          </p>
        ))}
      </div>
      {companies.length > 1 && (
        <NativeSelect
          aria-label={t('which')}
          value={publicId}
          onChange={({ currentTarget: { value } }) =>
            void navigate({ to: '.', search: { company: value } })
          }
          data={companies.map((own) => ({ value: own.publicId, label: own.name }))}
        />
      )}
      {people.data?.abilities.managePeople && (
        <Button
          variant="default"
          leftSection={<IconUserPlus size={16} stroke={1.75} />}
          onClick={invite}
        >
          {t('invite.button')}
        </Button>
      )}
    </div>
  );
}
