import { Button, TextInput } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Licence } from '../../../api/licences.ts';
import { call } from '../../app/api.ts';
import { useProblemWords } from '../../app/problem-words.ts';
import { Notice } from '../../design/Notice.tsx';
import { licencesPath } from '../../licences/queries.ts';
import type { Company } from '../queries.ts';
import { CompanySearch } from './CompanySearch.tsx';
import classes from './Licences.module.css';

interface Props {
  publicId: string;
  licence: Licence;
  onDone: (words: string) => void;
}

/** C5: which company gets it, and why. */
export function MoveLicence({ publicId, licence, onDone }: Props) {
  const { t } = useTranslation(['licences', 'common']);
  const words = useProblemWords();
  const client = useQueryClient();
  const [into, setInto] = useState<Company>();
  const [reason, setReason] = useState('');
  const [tried, setTried] = useState(false);
  const move = useMutation({
    mutationFn: (body: { into: string; reason: string }) =>
      call(`${licencesPath(publicId)}/${licence.id}/move`, { method: 'POST', body }),
    onSettled: () => client.invalidateQueries({ queryKey: ['licences'] }),
  });
  const names = { product: licence.productName, ending: licence.codeEnding };
  const send = (event: FormEvent) => {
    event.preventDefault();
    setTried(true);
    if (!into || reason.trim() === '' || move.isPending) return;
    move.mutate(
      { into: into.publicId, reason: reason.trim() },
      { onSuccess: () => onDone(t('desk.moved', names)) },
    );
  };
  return (
    <form className={classes.form} onSubmit={send} noValidate>
      <p>{t('desk.moveLead', names)}</p>
      <CompanySearch chosen={into} onChoose={setInto} />
      <TextInput
        label={t('desk.reason')}
        description={t('desk.reasonHelp')}
        maxLength={200}
        value={reason}
        error={tried && reason.trim() === '' && t('common:required')}
        onChange={(event) => setReason(event.currentTarget.value)}
      />
      {move.isError && <Notice tone="error">{words(move.error)}</Notice>}
      <Button type="submit" disabled={!into} loading={move.isPending}>
        {t('desk.send')}
      </Button>
    </form>
  );
}
