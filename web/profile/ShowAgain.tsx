import { Button, TextInput } from '@mantine/core';
import { useMutation, useQuery } from '@tanstack/react-query';
import { type FormEvent, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { PasskeyOptions } from '../../api/passkeys.ts';
import { ApiError, call } from '../app/api.ts';
import { focusFirstWrong } from '../app/focus.ts';
import { hasPasskeys, signWithPasskey } from '../app/passkey.ts';
import { useProblemWords } from '../app/problem-words.ts';
import { Dialog } from '../design/Dialog.tsx';
import { Notice } from '../design/Notice.tsx';
import { factorQuery } from './factor-query.ts';
import classes from './ProfilePage.module.css';

const show = (body: object) => call('/api/me/second-factor/show', { method: 'POST', body });

async function showPasskey() {
  const path = '/api/me/second-factor/challenge';
  const credential = await signWithPasskey(await call<PasskeyOptions>(path, { method: 'POST' }));
  return show({ credential });
}

/** Asks for the second factor once more; what was refused for want of it goes on by itself. */
export function ShowAgain({ settle }: { settle: (shown: boolean) => void }) {
  const { t } = useTranslation(['people', 'common']);
  const words = useProblemWords();
  const form = useRef<HTMLFormElement>(null);
  const factor = useQuery(factorQuery);
  const [code, setCode] = useState('');
  const [checked, setChecked] = useState(false);
  const enter = useMutation({
    mutationFn: () => show({ code }),
    onSuccess: () => settle(true),
    onError: () => focusFirstWrong(form.current),
  });
  const sign = useMutation({ mutationFn: showPasskey, onSuccess: () => settle(true) });
  const isWrong = enter.error instanceof ApiError && enter.error.code === 'wrong_code';
  const isMissing = checked && code.trim() === '';
  const submit = (event: FormEvent) => {
    event.preventDefault();
    // In the tree of components this may stand inside of another form.
    event.stopPropagation();
    setChecked(true);
    if (code.trim() === '') focusFirstWrong(form.current);
    else if (!enter.isPending) enter.mutate();
  };
  const hasKey = hasPasskeys() && (factor.data?.passkeys.length ?? 0) > 0;
  return (
    <Dialog
      opened
      onClose={() => settle(false)}
      title={t('again.title')}
      closeLabel={t('common:close')}
    >
      <form className={classes.form} onSubmit={submit} ref={form} noValidate>
        <p className={classes.lead}>{t('again.text')}</p>
        {hasKey && (
          <Button loading={sign.isPending} onClick={() => sign.mutate()}>
            {t('again.passkey')}
          </Button>
        )}
        {sign.isError && (
          <Notice tone="error">
            {sign.error instanceof ApiError ? words(sign.error) : t('again.failed')}
          </Notice>
        )}
        <TextInput
          label={t('secondFactor.anyCode')}
          autoComplete="one-time-code"
          spellCheck={false}
          autoCapitalize="none"
          data-autofocus
          value={code}
          error={
            (isMissing && t('common:required')) || (isWrong && words(enter.error)) || undefined
          }
          onChange={(event) => {
            setCode(event.currentTarget.value);
            enter.reset();
          }}
        />
        {enter.isError && !isWrong && <Notice tone="error">{words(enter.error)}</Notice>}
        <div className={classes.foot}>
          <Button type="submit" variant={hasKey ? 'default' : 'filled'} loading={enter.isPending}>
            {t('again.confirm')}
          </Button>
          <Button variant="default" onClick={() => settle(false)}>
            {t('common:cancel')}
          </Button>
        </div>
      </form>
    </Dialog>
  );
}
