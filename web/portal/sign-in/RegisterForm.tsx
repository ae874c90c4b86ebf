import { Button, TextInput } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { type FormEvent, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { call } from '../../app/api.ts';
import { focusFirstWrong } from '../../app/focus.ts';
import { useProblemWords, wrongFields } from '../../app/problem-words.ts';
import { deviceTimeZone } from '../../app/time.ts';
import { Notice } from '../../design/Notice.tsx';
import { ActivationCode } from './ActivationCode.tsx';
import { codeIsWhole, emptyCode } from './activation-code.ts';
import classes from './forms.module.css';
import { looksLikeEmail } from './looks-like-email.ts';

const nobody = { companyName: '', givenName: '', familyName: '', email: '' };
type Field = keyof typeof nobody | 'activationCode';

export function RegisterForm({ onSent }: { onSent: (email: string) => void }) {
  const { t, i18n } = useTranslation(['sign-in', 'common']);
  const words = useProblemWords();
  const form = useRef<HTMLFormElement>(null);
  const [code, setCode] = useState<readonly string[]>(emptyCode);
  const [person, setPerson] = useState(nobody);
  const [wrong, setWrong] = useState<readonly string[]>([]);
  const register = useMutation({
    mutationFn: () =>
      call('/api/registrations', {
        method: 'POST',
        body: {
          ...person,
          activationCode: code.join('-'),
          language: i18n.language,
          timeZone: deviceTimeZone(),
        },
      }),
    onSuccess: () => onSent(person.email.trim()),
    onError: (error) => mark(wrongFields(error)),
  });
  const mark = (fields: readonly string[]) => {
    setWrong(fields);
    focusFirstWrong(form.current);
  };
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (register.isPending) return;
    const missing = faults(code, person);
    mark(missing);
    if (missing.length === 0) register.mutate();
  };
  const field = (name: keyof typeof nobody, message = t('common:required')) => ({
    value: person[name],
    error: wrong.includes(name) ? message : undefined,
    onChange: (event: { currentTarget: { value: string } }) => {
      setPerson({ ...person, [name]: event.currentTarget.value });
      setWrong(wrong.filter((other) => other !== name));
    },
  });
  return (
    <form className={classes.form} onSubmit={submit} ref={form} noValidate>
      <div>
        <h1>{t('code.title')}</h1>
        <p className={classes.lead}>{t('code.where')}</p>
      </div>
      <ActivationCode
        boxes={code}
        onChange={setCode}
        error={wrong.includes('activationCode') ? t('code.wrong') : undefined}
      />
      <TextInput label={t('company')} autoComplete="organization" {...field('companyName')} />
      <div className={classes.pair}>
        <TextInput label={t('givenName')} autoComplete="given-name" {...field('givenName')} />
        <TextInput label={t('familyName')} autoComplete="family-name" {...field('familyName')} />
      </div>
      <TextInput
        label={t('workEmail')}
        type="email"
        autoComplete="email"
        {...field('email', t('emailWrong'))}
      />
      {register.isError && <Notice tone="error">{words(register.error)}</Notice>}
      <Button type="submit" size="lg" fullWidth loading={register.isPending}>
        {t('getLink')}
      </Button>
      <p className={classes.other}>
        {t('haveAccount')} <Link to="/sign-in">{t('signInLink')}</Link>
      </p>
    </form>
  );
}

function faults(code: readonly string[], person: typeof nobody): Field[] {
  const found: Field[] = codeIsWhole(code) ? [] : ['activationCode'];
  for (const name of ['companyName', 'givenName', 'familyName'] as const) {
    if (!person[name].trim()) found.push(name);
  }
  if (!looksLikeEmail(person.email)) found.push('email');
  return found;
}
