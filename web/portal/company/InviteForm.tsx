import { Button, TextInput } from '@mantine/core';
import { type FormEvent, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ApiError } from '../../app/api.ts';
import { focusFirstWrong } from '../../app/focus.ts';
import { useProblemWords } from '../../app/problem-words.ts';
import { useMe } from '../../app/session.ts';
import { Notice } from '../../design/Notice.tsx';
import classes from './InviteForm.module.css';
import { type NewInvitation, usePeople } from './queries.ts';
import { TermsFields } from './TermsFields.tsx';

interface Props {
  publicId: string;
  onCancel: () => void;
  onSent: (email: string) => void;
}

/** Errors that are about the address stand under it. */
const aboutEmail = ['bad_input', 'already_a_member', 'already_invited'];

export function InviteForm({ publicId, onCancel, onSent }: Props) {
  const { t } = useTranslation(['people', 'common']);
  const words = useProblemWords();
  const form = useRef<HTMLFormElement>(null);
  const { language } = useMe().person;
  const [typed, setTyped] = useState<NewInvitation>({
    email: '',
    role: 'user',
    seesAllRequests: false,
    language,
  });
  const [wrong, setWrong] = useState(false);
  const { invite } = usePeople(publicId);
  const change = (part: Partial<NewInvitation>) => setTyped({ ...typed, ...part });
  const submit = (event: FormEvent) => {
    event.preventDefault();
    const isWrong = !/^\S+@\S+\.\S+$/.test(typed.email.trim());
    setWrong(isWrong);
    if (isWrong) return focusFirstWrong(form.current);
    if (invite.isPending) return;
    invite.mutate(typed, {
      onSuccess: ({ email }) => onSent(email),
      onError: () => focusFirstWrong(form.current),
    });
  };
  const isAboutEmail = invite.error instanceof ApiError && aboutEmail.includes(invite.error.code);
  const emailError = wrong ? t('invite.emailWrong') : isAboutEmail && words(invite.error);
  return (
    <form className={classes.form} onSubmit={submit} ref={form} noValidate>
      <TextInput
        label={t('invite.email')}
        type="email"
        autoComplete="off"
        data-autofocus
        value={typed.email}
        error={emailError || undefined}
        onChange={(event) => {
          change({ email: event.currentTarget.value });
          setWrong(false);
          invite.reset();
        }}
      />
      <TermsFields terms={typed} onChange={change} />
      {invite.isError && !isAboutEmail && <Notice tone="error">{words(invite.error)}</Notice>}
      <div className={classes.foot}>
        <Button type="submit" loading={invite.isPending}>
          {t('invite.send')}
        </Button>
        <Button variant="default" onClick={onCancel}>
          {t('common:cancel')}
        </Button>
      </div>
    </form>
  );
}
