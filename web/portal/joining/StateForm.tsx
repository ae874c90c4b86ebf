import { Button, TextInput } from '@mantine/core';
import { type FormEvent, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { focusFirstWrong } from '../../app/focus.ts';
import { useProblemWords } from '../../app/problem-words.ts';
import { Notice } from '../../design/Notice.tsx';
import { ActivationCode } from '../sign-in/ActivationCode.tsx';
import { codeIsWhole, emptyCode } from '../sign-in/activation-code.ts';
import classes from '../sign-in/forms.module.css';
import { useStateJoining } from './queries.ts';

/** C2: the code and the name of a company that may exist; the answer is the same for every one. */
export function StateForm({ onSent }: { onSent: () => void }) {
  const { t } = useTranslation(['portal', 'sign-in', 'common']);
  const words = useProblemWords();
  const form = useRef<HTMLFormElement>(null);
  const [code, setCode] = useState<readonly string[]>(emptyCode);
  const [companyName, setCompanyName] = useState('');
  const [checked, setChecked] = useState(false);
  const state = useStateJoining();
  const isNameless = !companyName.trim();
  const submit = (event: FormEvent) => {
    event.preventDefault();
    setChecked(true);
    if (!codeIsWhole(code) || isNameless) focusFirstWrong(form.current);
    else if (!state.isPending)
      state.mutate({ activationCode: code.join('-'), companyName }, { onSuccess: onSent });
  };
  return (
    <form className={classes.form} onSubmit={submit} ref={form} noValidate>
      <h2>{t('noCompany.code')}</h2>
      <ActivationCode
        boxes={code}
        onChange={setCode}
        error={checked && !codeIsWhole(code) ? t('sign-in:code.wrong') : undefined}
      />
      <TextInput
        label={t('noCompany.company')}
        autoComplete="organization"
        value={companyName}
        error={checked && isNameless ? t('common:required') : undefined}
        onChange={(event) => setCompanyName(event.currentTarget.value)}
      />
      {state.isError && <Notice tone="error">{words(state.error)}</Notice>}
      <Button type="submit" loading={state.isPending}>
        {t('noCompany.send')}
      </Button>
    </form>
  );
}
