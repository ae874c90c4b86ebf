import { Button, TextInput } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useProblemWords } from '../../app/problem-words.ts';
import { Notice } from '../../design/Notice.tsx';
import { LoadingRows } from '../../design/PageState.tsx';
import type { Company } from '../queries.ts';
import classes from './CompanyPage.module.css';
import { CompanySearch } from './CompanySearch.tsx';
import { MergerPreview } from './MergerPreview.tsx';
import { previewQuery, useMergers } from './queries.ts';

interface Props {
  /** The one that is merged. */
  company: Company;
  onDone: (words: string) => void;
}

/** Which company it becomes part of, what that would come to, and why. */
export function MergeForm({ company, onDone }: Props) {
  const { t } = useTranslation(['companies', 'common']);
  const words = useProblemWords();
  const { merge } = useMergers(company.publicId);
  const [into, setInto] = useState<Company>();
  const [typed, setTyped] = useState('');
  const [tried, setTried] = useState(false);
  const preview = useQuery({
    ...previewQuery(company.publicId, into?.publicId ?? ''),
    // Once they are merged it would say so, in a dialog that is closing.
    enabled: into !== undefined && !merge.isPending && !merge.isSuccess,
  });
  const reason = typed.trim();
  const send = (event: FormEvent) => {
    event.preventDefault();
    setTried(true);
    if (!into || reason === '' || merge.isPending) return;
    const names = { name: company.name, into: into.name };
    merge.mutate(
      { into: into.publicId, reason },
      {
        onSuccess: () => onDone(t('merge.done', names)),
        onError: () => void preview.refetch(),
      },
    );
  };
  const error = merge.error ?? preview.error;
  return (
    <form className={classes.form} onSubmit={send} noValidate>
      <p>{t('merge.text')}</p>
      <CompanySearch chosen={into} onChoose={setInto} />
      {error && <Notice tone="error">{words(error)}</Notice>}
      {into && preview.isPending && (
        <LoadingRows count={3} height={32} label={t('common:loading')} />
      )}
      {into && preview.data && <MergerPreview preview={preview.data} />}
      {into && preview.data?.obstacle === null && (
        <>
          <TextInput
            label={t('reason')}
            description={t('reasonHint')}
            maxLength={200}
            value={typed}
            error={tried && reason === '' && t('noReason')}
            onChange={(event) => setTyped(event.currentTarget.value)}
          />
          <Button type="submit" className={classes.send ?? ''} loading={merge.isPending}>
            {t('merge.now', { name: company.name, into: into.name })}
          </Button>
        </>
      )}
    </form>
  );
}
