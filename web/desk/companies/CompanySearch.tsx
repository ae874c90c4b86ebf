import { Button, TextInput, UnstyledButton } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { IconSearch } from '@tabler/icons-react';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useProblemWords } from '../../app/problem-words.ts';
import { Notice } from '../../design/Notice.tsx';
import { type Company, companiesQuery } from '../queries.ts';
import classes from './CompanySearch.module.css';
import { useFoundBy } from './use-found-by.ts';
import { useTakeFirst } from './use-take-first.ts';

interface Props {
  chosen: Company | undefined;
  onChoose: (company: Company | undefined) => void;
  /** Where a page begins with it. */
  autoFocus?: boolean;
}

/** Chooses a company by whatever one knows of it; Enter takes the first that is found. */
export function CompanySearch({ chosen, onChoose, autoFocus = false }: Props) {
  const { t } = useTranslation(['desk-companies', 'common']);
  const words = useProblemWords();
  const foundBy = useFoundBy();
  const [typed, setTyped] = useState('');
  const [search] = useDebouncedValue(typed.trim(), 150);
  const found = useQuery({
    ...companiesQuery(search),
    enabled: search !== '' && !chosen,
    placeholderData: keepPreviousData,
  });
  const isSure = search === typed.trim() && found.data !== undefined && !found.isPlaceholderData;
  const takeFirst = useTakeFirst(found.data?.items[0], isSure, onChoose);
  if (chosen) {
    return (
      <div className={classes.chosen}>
        <span>
          <span className={classes.name}>{chosen.name}</span>{' '}
          <span className={classes.quiet}>{chosen.publicId}</span>
        </span>
        <Button variant="default" size="xs" onClick={() => onChoose(undefined)}>
          {t('search.other')}
        </Button>
      </div>
    );
  }
  const companies = search ? (found.data?.items ?? []) : [];
  return (
    <div className={classes.search}>
      <TextInput
        type="search"
        label={t('search.label')}
        placeholder={t('search.hint')}
        leftSection={<IconSearch size={16} stroke={1.75} />}
        autoFocus={autoFocus}
        autoComplete="off"
        value={typed}
        onChange={(event) => {
          setTyped(event.currentTarget.value);
          takeFirst(false);
        }}
        onKeyDown={(event) => {
          if (event.key !== 'Enter' || event.nativeEvent.isComposing) return;
          event.preventDefault();
          takeFirst(typed.trim() !== '');
        }}
      />
      {found.isError && <Notice tone="error">{words(found.error)}</Notice>}
      {found.data && search && companies.length === 0 && (
        <p className={classes.quiet} role="status">
          {t('search.none')}
        </p>
      )}
      {companies.length > 0 && (
        <ul className={classes.found} aria-label={t('search.found')}>
          {companies.map((company) => (
            <li key={company.id}>
              <UnstyledButton className={classes.company ?? ''} onClick={() => onChoose(company)}>
                <span>{company.name}</span>
                <span className={classes.quiet}>
                  {company.publicId}
                  {foundBy(company) && ` · ${foundBy(company)}`}
                </span>
              </UnstyledButton>
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}
