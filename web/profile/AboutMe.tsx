import { Button, NativeSelect, TextInput } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { type FormEvent, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Language } from '../../api/primitives.ts';
import { focusFirstWrong } from '../app/focus.ts';
import { languages } from '../app/language.ts';
import { useProblemWords } from '../app/problem-words.ts';
import { changeMe, useMe } from '../app/session.ts';
import { Card, CardPart } from '../design/Card.tsx';
import { Notice } from '../design/Notice.tsx';
import classes from './ProfilePage.module.css';
import { TimeZoneField } from './TimeZoneField.tsx';

interface Change {
  name?: string;
  language?: Language;
  timeZone?: string;
}

export function AboutMe() {
  const { t } = useTranslation(['people', 'common']);
  const words = useProblemWords();
  const form = useRef<HTMLFormElement>(null);
  const { person } = useMe();
  const [changed, setChanged] = useState<Change>({});
  const [nameMissing, setNameMissing] = useState(false);
  const save = useMutation({
    mutationFn: () => changeMe(changed),
    onSuccess: () => setChanged({}),
  });
  // What is not touched here follows a change made elsewhere, like that of a menu.
  const typed = { ...person, ...changed };
  const change = (part: Change) => {
    setChanged({ ...changed, ...part });
    save.reset();
  };
  const submit = (event: FormEvent) => {
    event.preventDefault();
    const isMissing = !typed.name.trim();
    setNameMissing(isMissing);
    if (isMissing) focusFirstWrong(form.current);
    else if (!save.isPending) save.mutate();
  };
  return (
    <Card aria-labelledby="about-me">
      <CardPart>
        <form className={classes.form} onSubmit={submit} ref={form} noValidate>
          <h2 id="about-me">{t('profile.about')}</h2>
          <TextInput
            label={t('profile.name')}
            autoComplete="name"
            value={typed.name}
            error={nameMissing && !typed.name.trim() ? t('common:required') : undefined}
            onChange={(event) => change({ name: event.currentTarget.value })}
          />
          <NativeSelect
            label={t('profile.language')}
            value={typed.language}
            onChange={(event) => change({ language: event.currentTarget.value })}
          >
            {languages.map(({ code, name }) => (
              <option key={code} value={code} lang={code}>
                {name}
              </option>
            ))}
          </NativeSelect>
          <TimeZoneField value={typed.timeZone} onChange={(timeZone) => change({ timeZone })} />
          {save.isError && <Notice tone="error">{words(save.error)}</Notice>}
          <div className={classes.foot}>
            <Button type="submit" loading={save.isPending}>
              {t('profile.save')}
            </Button>
            <span role="status" className={classes.saved}>
              {save.isSuccess && t('profile.saved')}
            </span>
          </div>
        </form>
      </CardPart>
    </Card>
  );
}
