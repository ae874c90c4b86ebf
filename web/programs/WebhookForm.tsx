import { Button, TextInput } from '@mantine/core';
import { type FormEvent, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Webhook } from '../../api/webhooks.ts';
import { focusFirstWrong } from '../app/focus.ts';
import { useProblemWords, wrongFields } from '../app/problem-words.ts';
import { Notice } from '../design/Notice.tsx';
import { KindsField } from './KindsField.tsx';
import classes from './Programs.module.css';
import { useWebhooks } from './queries.ts';

interface Props {
  path: string;
  /** Null: a new one. */
  webhook: Webhook | null;
  /** Those that can be chosen. */
  kinds: readonly string[];
  onSecret: (secret: string) => void;
  onDone: () => void;
}

const isAddress = (typed: string): boolean =>
  URL.canParse(typed) && /^https?:$/.test(new URL(typed).protocol);

export function WebhookForm({ path, webhook, kinds, onSecret, onDone }: Props) {
  const { t } = useTranslation(['people', 'common']);
  const words = useProblemWords();
  const form = useRef<HTMLFormElement>(null);
  const { make, change } = useWebhooks(path);
  const [typed, setTyped] = useState({
    name: webhook?.name ?? '',
    url: webhook?.url ?? '',
    kinds: webhook?.kinds ?? [],
  });
  const [checked, setChecked] = useState(false);
  const saving = webhook ? change : make;
  const isNameless = typed.name.trim() === '';
  const isLost = !isAddress(typed.url.trim());
  const isRefused = wrongFields(saving.error).includes('url');
  const submit = (event: FormEvent) => {
    event.preventDefault();
    setChecked(true);
    if (isNameless || isLost) return focusFirstWrong(form.current);
    if (saving.isPending) return;
    const onError = () => focusFirstWrong(form.current);
    if (webhook) change.mutate({ id: webhook.id, ...typed }, { onSuccess: onDone, onError });
    else make.mutate(typed, { onSuccess: ({ secret }) => onSecret(secret), onError });
  };
  const urlError = (checked && isLost && t('webhooks.urlWrong')) || undefined;
  return (
    <form className={classes.form} onSubmit={submit} ref={form} noValidate>
      <TextInput
        label={t('programs.name')}
        maxLength={200}
        data-autofocus
        autoComplete="off"
        value={typed.name}
        error={checked && isNameless ? t('programs.nameWrong') : undefined}
        onChange={(event) => setTyped({ ...typed, name: event.currentTarget.value })}
      />
      <TextInput
        label={t('webhooks.url')}
        description={t('webhooks.urlHint')}
        inputWrapperOrder={['label', 'input', 'description', 'error']}
        type="url"
        autoComplete="off"
        maxLength={2000}
        value={typed.url}
        error={urlError ?? (isRefused ? t('webhooks.urlRefused') : undefined)}
        onChange={(event) => {
          setTyped({ ...typed, url: event.currentTarget.value });
          saving.reset();
        }}
      />
      <KindsField
        offered={kinds}
        chosen={typed.kinds}
        onChange={(chosen) => setTyped({ ...typed, kinds: chosen })}
      />
      {saving.isError && !isRefused && <Notice tone="error">{words(saving.error)}</Notice>}
      <div className={classes.foot}>
        <Button type="submit" loading={saving.isPending}>
          {t(webhook ? 'webhooks.save' : 'webhooks.makeNow')}
        </Button>
        <Button variant="default" onClick={onDone}>
          {t('common:cancel')}
        </Button>
      </div>
    </form>
  );
}
