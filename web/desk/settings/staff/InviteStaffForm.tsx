import { Button, NativeSelect, TextInput } from '@mantine/core';
import { type FormEvent, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ApiError } from '../../../app/api.ts';
import { focusFirstWrong } from '../../../app/focus.ts';
import { languages } from '../../../app/language.ts';
import { useProblemWords } from '../../../app/problem-words.ts';
import { useMe } from '../../../app/session.ts';
import { Notice } from '../../../design/Notice.tsx';
import settings from '../Settings.module.css';
import { type NewStaff, useStaff } from './queries.ts';
import { RolesFields } from './RolesFields.tsx';

interface Props {
  onCancel: () => void;
  onSent: (email: string) => void;
}

/** Errors that are about the address stand under it. */
const aboutEmail = ['bad_input', 'address_taken', 'already_invited'];

export function InviteStaffForm({ onCancel, onSent }: Props) {
  const { t } = useTranslation(['settings', 'common']);
  const words = useProblemWords();
  const form = useRef<HTMLFormElement>(null);
  const { language } = useMe().person;
  const [typed, setTyped] = useState<NewStaff>({ email: '', roles: ['engineer'], language });
  const [checked, setChecked] = useState(false);
  const { invite } = useStaff();
  const change = (part: Partial<NewStaff>) => {
    setTyped({ ...typed, ...part });
    setChecked(false);
    invite.reset();
  };
  const isEmail = /^\S+@\S+\.\S+$/.test(typed.email.trim());
  const submit = (event: FormEvent) => {
    event.preventDefault();
    setChecked(true);
    if (!isEmail || typed.roles.length === 0) return focusFirstWrong(form.current);
    if (invite.isPending) return;
    invite.mutate(typed, {
      onSuccess: ({ email }) => onSent(email),
      onError: () => focusFirstWrong(form.current),
    });
  };
  const isAboutEmail = invite.error instanceof ApiError && aboutEmail.includes(invite.error.code);
  const emailError =
    checked && !isEmail ? t('staff.emailWrong') : isAboutEmail && words(invite.error);
  return (
    <form className={settings.form} onSubmit={submit} ref={form} noValidate>
      <p className={settings.hint}>{t('staff.inviteText')}</p>
      <TextInput
        label={t('staff.email')}
        type="email"
        autoComplete="off"
        data-autofocus
        value={typed.email}
        error={emailError || undefined}
        onChange={(event) => change({ email: event.currentTarget.value })}
      />
      <RolesFields
        roles={typed.roles}
        error={checked && typed.roles.length === 0 ? t('staff.noRole') : undefined}
        onChange={(roles) => change({ roles })}
      />
      <NativeSelect
        label={t('staff.language')}
        value={typed.language}
        onChange={(event) => change({ language: event.currentTarget.value })}
        data={languages.map(({ code, name }) => ({ value: code, label: name }))}
      />
      {invite.isError && !isAboutEmail && <Notice tone="error">{words(invite.error)}</Notice>}
      <div className={settings.choice}>
        <Button type="submit" loading={invite.isPending}>
          {t('staff.send')}
        </Button>
        <Button variant="default" onClick={onCancel}>
          {t('common:cancel')}
        </Button>
      </div>
    </form>
  );
}
