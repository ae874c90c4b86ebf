import { Button, Checkbox, NativeSelect, TextInput } from '@mantine/core';
import { type FormEvent, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { MakeToken } from '../../api/tokens.ts';
import { focusFirstWrong } from '../app/focus.ts';
import { useProblemWords } from '../app/problem-words.ts';
import { Notice } from '../design/Notice.tsx';
import classes from './Programs.module.css';
import { useTokens } from './queries.ts';

interface Props {
  path: string;
  scopes: MakeToken['scopes'];
  onMade: (token: string) => void;
  onCancel: () => void;
}

const lives = [30, 90, 180, 365];

export function TokenForm({ path, scopes, onMade, onCancel }: Props) {
  const { t } = useTranslation(['people', 'common']);
  const words = useProblemWords();
  const form = useRef<HTMLFormElement>(null);
  const [typed, setTyped] = useState<MakeToken>({ name: '', scopes: [], days: 90 });
  const [checked, setChecked] = useState(false);
  const { make } = useTokens(path);
  const isNameless = typed.name.trim() === '';
  const isUseless = typed.scopes.length === 0;
  const submit = (event: FormEvent) => {
    event.preventDefault();
    setChecked(true);
    if (isNameless || isUseless) return focusFirstWrong(form.current);
    if (!make.isPending) make.mutate(typed, { onSuccess: ({ token }) => onMade(token) });
  };
  const choose = (scope: MakeToken['scopes'][number], chosen: boolean) =>
    setTyped({
      ...typed,
      scopes: scopes.filter((one) => (one === scope ? chosen : typed.scopes.includes(one))),
    });
  return (
    <form className={classes.form} onSubmit={submit} ref={form} noValidate>
      <TextInput
        label={t('programs.name')}
        description={t('tokens.nameHint')}
        inputWrapperOrder={['label', 'input', 'description', 'error']}
        maxLength={200}
        data-autofocus
        autoComplete="off"
        value={typed.name}
        error={checked && isNameless ? t('programs.nameWrong') : undefined}
        onChange={(event) => setTyped({ ...typed, name: event.currentTarget.value })}
      />
      <fieldset className={classes.choices}>
        <legend>{t('tokens.scopes')}</legend>
        {scopes.map((scope) => (
          <Checkbox
            key={scope}
            label={t(`tokens.scope.${named(scope)}`)}
            description={scope}
            checked={typed.scopes.includes(scope)}
            aria-invalid={(checked && isUseless) || undefined}
            onChange={(event) => choose(scope, event.currentTarget.checked)}
          />
        ))}
        {checked && isUseless && (
          <p className={classes.wrong} role="alert">
            {t('tokens.scopesWrong')}
          </p>
        )}
      </fieldset>
      <NativeSelect
        label={t('tokens.days')}
        value={String(typed.days)}
        onChange={(event) => setTyped({ ...typed, days: Number(event.currentTarget.value) })}
        data={lives.map((days) => ({
          value: String(days),
          label: t('tokens.daysCount', { count: days }),
        }))}
      />
      {make.isError && <Notice tone="error">{words(make.error)}</Notice>}
      <div className={classes.foot}>
        <Button type="submit" loading={make.isPending}>
          {t('tokens.makeNow')}
        </Button>
        <Button variant="default" onClick={onCancel}>
          {t('common:cancel')}
        </Button>
      </div>
    </form>
  );
}

type Named<Scope extends string> = Scope extends `${infer What}:${infer How}`
  ? `${What}_${How}`
  : never;

/** The words of a scope stand under a name without a colon, which would be that of another file. */
const named = <Scope extends string>(scope: Scope): Named<Scope> =>
  scope.replace(':', '_') as Named<Scope>;
