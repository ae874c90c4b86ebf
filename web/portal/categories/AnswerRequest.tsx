import { Autocomplete } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { keepPreviousData, queryOptions, useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import type { RequestField } from '../../../api/request-categories.ts';
import type { RequestPage } from '../../../api/requests.ts';
import { type AnswerFault, MOST } from '../../../domain/forms/index.ts';
import { call } from '../../app/api.ts';
import classes from './AnswerRequest.module.css';

/** Of one's company's requests those that fit what is typed; without it those that wait for somebody, then the newest. */
const offered = (search: string) =>
  queryOptions({
    queryKey: ['requests', 'offered', search],
    queryFn: ({ signal }) => {
      const query = new URLSearchParams({ state: 'all', limit: '8', ...(search && { search }) });
      return call<RequestPage>(`/api/requests?${query}`, { signal });
    },
    placeholderData: keepPreviousData,
  });

interface Props {
  field: RequestField;
  answer: string | boolean | undefined;
  fault: AnswerFault | undefined;
  onAnswer: (answer: string) => void;
}

/** Names a request: its number is typed, or it is found by words of it and chosen. */
export function AnswerRequest({ field, answer, fault, onAnswer }: Props) {
  const { t } = useTranslation('categories');
  const { id, name, help, required } = field;
  const typed = typeof answer === 'string' ? answer : '';
  const [search] = useDebouncedValue(typed.trim(), 200);
  const { data } = useQuery(offered(search));
  const subjects = new Map(data?.items.map(({ number, subject }) => [number, subject]));
  return (
    <Autocomplete
      label={required ? name : t('optional', { name })}
      description={help}
      name={id}
      autoComplete="off"
      maxLength={MOST.line}
      value={typed}
      error={fault && t(`fault.${fault}`)}
      data={[...subjects.keys()]}
      filter={({ options }) => options}
      comboboxProps={{ withinPortal: false, middlewares: { flip: false } }}
      renderOption={({ option }) => (
        <span className={classes.option}>
          <strong>{option.value}</strong> {subjects.get(option.value)}
        </span>
      )}
      onChange={onAnswer}
    />
  );
}
