import { Textarea, TextInput } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { Names } from '../../../domain/names.ts';
import { languages } from '../../app/language.ts';
import classes from './Settings.module.css';

interface Props {
  /** What is named. */
  label: string;
  names: Partial<Names>;
  error?: string | undefined;
  /** For a sentence or two. */
  long?: boolean;
  onChange: (names: Names) => void;
}

/** What something is called in each language; where one is left empty, English stands in. */
export function NamesFields({ label, names, error, long = false, onChange }: Props) {
  const { t } = useTranslation('settings');
  const change = (code: string, name: string) => {
    const { [code]: _, ...others } = names;
    onChange({ en: '', ...others, ...(name === '' && code !== 'en' ? {} : { [code]: name }) });
  };
  return (
    <fieldset className={classes.names}>
      <legend>{label}</legend>
      {languages.map(({ code, name }) => {
        const field = {
          label: name,
          lang: code,
          value: names[code] ?? '',
          placeholder: code === 'en' ? undefined : names.en,
          error: code === 'en' && error,
          onChange: (event: { currentTarget: { value: string } }) =>
            change(code, event.currentTarget.value),
        };
        return long ? (
          <Textarea key={code} {...field} maxLength={1000} autosize minRows={2} />
        ) : (
          <TextInput key={code} {...field} maxLength={200} />
        );
      })}
      <p className={classes.foot}>{t(long ? 'wordsHint' : 'namesHint')}</p>
    </fieldset>
  );
}
