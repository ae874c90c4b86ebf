import { Button, PasswordInput, TextInput } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { Link, useRouter } from '@tanstack/react-router';
import { type FormEvent, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { InvitationView } from '../../../api/company.ts';
import type { Me } from '../../../api/people.ts';
import type { CodeAsked } from '../../../api/second-factor.ts';
import { call } from '../../app/api.ts';
import { focusFirstWrong } from '../../app/focus.ts';
import { isWeakPassword, useProblemWords } from '../../app/problem-words.ts';
import { asksForCode, type Entry, homeOf, welcome } from '../../app/session.ts';
import { deviceTimeZone } from '../../app/time.ts';
import { Notice } from '../../design/Notice.tsx';
import { CodeStep } from './CodeStep.tsx';
import classes from './forms.module.css';
import { NewPassword } from './NewPassword.tsx';

interface Props {
  token: string;
  invitation: InvitationView;
}

/** Who has an account gives its password; who has none says their name and chooses one (C4). */
export function InvitationForm({ token, invitation }: Props) {
  const { t, i18n } = useTranslation(['sign-in', 'common']);
  const { hasAccount, companyName, invitedBy, email, role } = invitation;
  const words = useProblemWords();
  const router = useRouter();
  const form = useRef<HTMLFormElement>(null);
  const [name, setName] = useState('');
  const [password, setPassword] = useState('');
  const [checked, setChecked] = useState(false);
  const [asked, setAsked] = useState<CodeAsked>();
  const goOn = (me: Me) => router.navigate({ to: homeOf(me) });
  const accept = useMutation({
    mutationFn: () => {
      const body = { token, password };
      const account = { name, language: i18n.language, timeZone: deviceTimeZone() };
      return call<Entry>('/api/invitations/accept', {
        method: 'POST',
        body: hasAccount ? body : { ...body, ...account },
      });
    },
    onSuccess: async (entry) => {
      if (asksForCode(entry)) return setAsked(entry);
      await welcome(entry);
      await goOn(entry);
    },
  });
  const isComplete = hasAccount ? password !== '' : name.trim() !== '' && password.length >= 8;
  const submit = (event: FormEvent) => {
    event.preventDefault();
    setChecked(true);
    if (!isComplete) focusFirstWrong(form.current);
    else if (!accept.isPending) accept.mutate();
  };
  // The link is used up: whoever begins again signs in.
  const again = () => void router.navigate({ to: '/sign-in' });
  if (asked) return <CodeStep asked={asked} onIn={goOn} onAgain={again} />;
  return (
    <form className={classes.form} onSubmit={submit} ref={form} noValidate>
      <div>
        <h1>{t('invitation.join', { company: companyName })}</h1>
        <p className={classes.lead}>
          {t(role === 'administrator' ? 'invitation.asAdministrator' : 'invitation.asUser', {
            name: invitedBy,
          })}
        </p>
      </div>
      <TextInput label={t('email')} value={email} readOnly autoComplete="username" />
      {hasAccount ? (
        <PasswordInput
          label={t('invitation.yourPassword')}
          autoComplete="current-password"
          value={password}
          error={checked && password === '' ? t('common:required') : undefined}
          onChange={(event) => setPassword(event.currentTarget.value)}
          visibilityToggleButtonProps={{ 'aria-label': t('showPassword') }}
        />
      ) : (
        <>
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
              accept.reset();
            }}
            tooShort={checked}
            failure={accept.error}
          />
        </>
      )}
      {accept.isError && !isWeakPassword(accept.error) && (
        <Notice tone="error">
          {words(accept.error)} {hasAccount && <Link to="/forgot">{t('forgot.link')}</Link>}
        </Notice>
      )}
      <Button type="submit" size="lg" fullWidth loading={accept.isPending}>
        {t('invitation.button')}
      </Button>
    </form>
  );
}
