import { Button, TextInput, UnstyledButton } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { IconSearch } from '@tabler/icons-react';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useProblemWords } from '../../app/problem-words.ts';
import { Notice } from '../../design/Notice.tsx';
import { type Company, companiesQuery } from '../queries.ts';
import classes from './NewContractPage.module.css';

interface Props {
  chosen: Company | undefined;
  onChoose: (company: Company | undefined) => void;
}

export function CompanySearch({ chosen, onChoose }: Props) {
  const { t } = useTranslation(['desk', 'common']);
  const words = useProblemWords();
  const [typed, setTyped] = useState('');
  const [search] = useDebouncedValue(typed.trim(), 250);
  const found = useQuery({
    ...companiesQuery(search),
    enabled: search !== '' && !chosen,
    placeholderData: keepPreviousData,
  });
  if (chosen) {
    return (
      <div className={classes.chosen}>
        <span>
          <span className={classes.name}>{chosen.name}</span>{' '}
          <span className={classes.quiet}>{chosen.publicId}</span>
        </span>
        <Button variant="default" size="xs" onClick={() => onChoose(undefined)}>
          {t('contract.otherCompany')}
        </Button>
      </div>
    );
  }
  const companies = search ? (found.data?.items ?? []) : [];
  return (
    <div className={classes.form}>
      <TextInput
        type="search"
        label={t('contract.company')}
        placeholder={t('contract.companyHint')}
        leftSection={<IconSearch size={16} stroke={1.75} />}
        value={typed}
        onChange={(event) => setTyped(event.currentTarget.value)}
      />
      {found.isError && <Notice tone="error">{words(found.error)}</Notice>}
      {found.data && search && companies.length === 0 && (
        <p className={classes.quiet} role="status">
          {t('contract.noneFound')}
        </p>
      )}
      {companies.length > 0 && (
        <ul className={classes.found} aria-label={t('contract.found')}>
          {companies.map((company) => (
            <li key={company.id}>
              <UnstyledButton className={classes.company ?? ''} onClick={() => onChoose(company)}>
                <span>{company.name}</span>
                <span className={classes.quiet}>{company.publicId}</span>
              </UnstyledButton>
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}
