import { Button, NativeSelect } from '@mantine/core';
import { IconUserPlus } from '@tabler/icons-react';
import { useNavigate } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { useMe } from '../../app/session.ts';
import { mergedInto, ownCompanies } from '../own-companies.ts';
import { CompanyMark } from './CompanyMark.tsx';
import classes from './CompanyPage.module.css';
import { useShownCompany } from './shown-company.ts';

export function CompanyHead() {
  const { t } = useTranslation('people');
  const me = useMe();
  const companies = ownCompanies(me);
  const navigate = useNavigate();
  const { id, publicId, name, people, invite } = useShownCompany();
  return (
    <div className={classes.head}>
      <CompanyMark name={name} />
      <div className={classes.names}>
        <h1>{name}</h1>
        <p className={classes.quiet}>{t('number', { number: publicId })}</p>
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
