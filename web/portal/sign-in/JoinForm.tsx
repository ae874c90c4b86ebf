import { Button, TextInput } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { useRouter } from '@tanstack/react-router';
import { type FormEvent, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Me } from '../../../api/people.ts';
import type { StaffInvitationView } from '../../../api/staff.ts';
import { call } from '../../app/api.ts';
import { focusFirstWrong } from '../../app/focus.ts';
import { isWeakPassword, useProblemWords } from '../../app/problem-words.ts';
import { homeOf, welcome } from '../../app/session.ts';
import { deviceTimeZone } from '../../app/time.ts';
import { Notice } from '../../design/Notice.tsx';
import classes from './forms.module.css';
import { NewPassword } from './NewPassword.tsx';

interface Props {
  token: string;
  invitation: StaffInvitationView;
}

/** Somebody new on the desk says their name and chooses a password. */
export function JoinForm({ token, invitation }: Props) {
  const { t, i18n } = useTranslation(['sign-in', 'common']);
  const words = useProblemWords();
  const router = useRouter();
  const form = useRef<HTMLFormElement>(null);
  const [name, setName] = useState('');
  const [password, setPassword] = useState('');
  const [checked, setChecked] = useState(false);
  const join = useMutation({
    mutationFn: () => {
      const about = { name, language: i18n.language, timeZone: deviceTimeZone() };
      const body = { token, password, ...about };
      return call<Me>('/api/staff-invitations/accept', { method: 'POST', body });
    },
    onSuccess: async (me) => {
      await welcome(me);
      await router.navigate({ to: homeOf(me) });
    },
  });
  const submit = (event: FormEvent) => {
    event.preventDefault();
    setChecked(true);
    if (name.trim() === '' || password.length < 8) focusFirstWrong(form.current);
    else if (!join.isPending) join.mutate();
  };
  return (
    <form className={classes.form} onSubmit={submit} ref={form} noValidate>
      <div>
        <h1>{t('join.heading')}</h1>
        <p className={classes.lead}>{t('join.lead', { name: invitation.invitedBy })}</p>
      </div>
      <TextInput label={t('email')} value={invitation.email} readOnly autoComplete="username" />
      <TextInput
        label={t('invitation.name')}
        autoComplete="name"
        value={name}
        error={checked && !name.trim() ? t('common:required') : undefined}
        onChange={(event) => setName(event.currentTarget.value)}
      />
      <NewPassword
        value={password}
        onChange={(typed) => {
          setPassword(typed);
          join.reset();
        }}
        tooShort={checked}
        failure={join.error}
      />
      {join.isError && !isWeakPassword(join.error) && (
        <Notice tone="error">{words(join.error)}</Notice>
      )}
      <Button type="submit" size="lg" fullWidth loading={join.isPending}>
        {t('join.button')}
      </Button>
    </form>
  );
}
