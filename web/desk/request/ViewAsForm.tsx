import { Button, NativeSelect, TextInput } from '@mantine/core';
import { useMutation, useQuery } from '@tanstack/react-query';
import { type FormEvent, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { CompanyDetail } from '../../../api/contracts.ts';
import type { RequestDetail } from '../../../api/requests.ts';
import type { ViewingStarted } from '../../../api/viewings.ts';
import type { CompanyRole } from '../../../domain/access/index.ts';
import { call } from '../../app/api.ts';
import { focusFirstWrong } from '../../app/focus.ts';
import { useProblemWords } from '../../app/problem-words.ts';
import { lookOn } from '../../app/viewing.ts';
import { Notice } from '../../design/Notice.tsx';
import { LoadingRows } from '../../design/PageState.tsx';
import classes from './ViewAsForm.module.css';

interface Props {
  company: RequestDetail['company'];
  customerId: string;
  onCancel: () => void;
}

/** As whom, and why. */
export function ViewAsForm({ company, customerId, onCancel }: Props) {
  const { t } = useTranslation(['people', 'common']);
  const words = useProblemWords();
  const form = useRef<HTMLFormElement>(null);
  const path = `/api/companies/${encodeURIComponent(company.publicId)}`;
  const { data, error } = useQuery({
    queryKey: ['company', company.publicId],
    queryFn: ({ signal }) => call<CompanyDetail>(path, { signal }),
  });
  const [chosen, choose] = useState<string>();
  const [reason, setReason] = useState('');
  const [checked, setChecked] = useState(false);
  const members = data?.members ?? [];
  // Whoever opened the request may have left.
  const first = members.find(({ id }) => id === customerId) ?? members[0];
  const personId = chosen ?? first?.id;
  const begin = useMutation({
    mutationFn: () =>
      call<ViewingStarted>(`${path}/viewings`, { method: 'POST', body: { personId, reason } }),
    onSuccess: ({ id }) => lookOn(id),
  });
  const submit = (event: FormEvent) => {
    event.preventDefault();
    setChecked(true);
    if (!reason.trim()) return focusFirstWrong(form.current);
    if (!begin.isPending) begin.mutate();
  };
  const failure = error ?? begin.error;
  return (
    <form className={classes.form} onSubmit={submit} ref={form} noValidate>
      <p>{t('viewAs.text')}</p>
      {!data && !error && <LoadingRows count={1} height={56} label={t('common:loading')} />}
      {data && (
        <NativeSelect
          label={t('viewAs.person')}
          value={personId}
          onChange={(event) => choose(event.currentTarget.value)}
          data={members.map((member) => ({
            value: member.id,
            label: `${member.name}, ${t(`common:role.${member.role as CompanyRole}`)}`,
          }))}
        />
      )}
      <TextInput
        label={t('viewAs.reason')}
        maxLength={200}
        value={reason}
        error={checked && !reason.trim() ? t('viewAs.needed') : undefined}
        onChange={(event) => setReason(event.currentTarget.value)}
      />
      {failure && <Notice tone="error">{words(failure)}</Notice>}
      <div className={classes.foot}>
        <Button type="submit" loading={begin.isPending} disabled={!data}>
          {t('viewAs.start')}
        </Button>
        <Button variant="default" onClick={onCancel}>
          {t('common:cancel')}
        </Button>
      </div>
    </form>
  );
}
