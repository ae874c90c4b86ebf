import { Button, Textarea } from '@mantine/core';
import { type FormEvent, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { InvitedMany } from '../../../api/company.ts';
import { focusFirstWrong } from '../../app/focus.ts';
import { useProblemWords } from '../../app/problem-words.ts';
import { useMe } from '../../app/session.ts';
import { Notice } from '../../design/Notice.tsx';
import { InvitedList } from './InvitedList.tsx';
import classes from './InviteForm.module.css';
import { type InvitationTerms, usePeople } from './queries.ts';
import { TermsFields } from './TermsFields.tsx';

interface Props {
  publicId: string;
  onCancel: () => void;
}

/** C4: many at once, as a list comes out of a mail or a table; the lines that are wrong stay in the field. */
export function InviteListForm({ publicId, onCancel }: Props) {
  const { t } = useTranslation(['people', 'common']);
  const words = useProblemWords();
  const form = useRef<HTMLFormElement>(null);
  const { language } = useMe().person;
  const [pasted, setPasted] = useState('');
  const [terms, setTerms] = useState<InvitationTerms>({
    role: 'user',
    seesAllRequests: false,
    language,
  });
  const [wrong, setWrong] = useState(false);
  const [result, setResult] = useState<InvitedMany | null>(null);
  const { inviteMany } = usePeople(publicId);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    const isEmpty = pasted.trim() === '';
    setWrong(isEmpty);
    if (isEmpty) return focusFirstWrong(form.current);
    if (inviteMany.isPending) return;
    inviteMany.mutate(
      { ...terms, pasted },
      {
        onSuccess: (told) => {
          setResult(told);
          setPasted(told.refused.map(({ typed }) => typed).join('\n'));
        },
      },
    );
  };
  return (
    <form className={classes.form} onSubmit={submit} ref={form} noValidate>
      {result && <InvitedList result={result} />}
      <Textarea
        label={t('invite.list')}
        description={t('invite.listHint')}
        autosize
        minRows={4}
        maxRows={10}
        data-autofocus
        value={pasted}
        error={wrong ? t('invite.listEmpty') : undefined}
        onChange={(event) => {
          setPasted(event.currentTarget.value);
          setWrong(false);
        }}
      />
      <TermsFields terms={terms} onChange={(part) => setTerms({ ...terms, ...part })} />
      {inviteMany.isError && <Notice tone="error">{words(inviteMany.error)}</Notice>}
      <div className={classes.foot}>
        <Button type="submit" loading={inviteMany.isPending}>
          {t('invite.sendList')}
        </Button>
        <Button variant="default" onClick={onCancel}>
          {t(result ? 'common:close' : 'common:cancel')}
        </Button>
      </div>
    </form>
  );
}
