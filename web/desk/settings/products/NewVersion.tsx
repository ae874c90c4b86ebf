import { Button, Checkbox, TextInput } from '@mantine/core';
import { type FormEvent, useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ProductSettings } from '../../../../api/settings-content.ts';
import type { Names } from '../../../../domain/names.ts';
import { inEnglishToo } from '../in-english-too.ts';
import { NamesFields } from '../NamesFields.tsx';
import settingsClasses from '../Settings.module.css';
import { updatable, type withNewVersion } from './edit-products.ts';
import classes from './Products.module.css';

interface Props {
  product: ProductSettings;
  onAdd: (added: Parameters<typeof withNewVersion>[1]) => void;
  onCancel: () => void;
}

/** R2: a number is enough; those before it are proposed to recommend it, with words on what it fixes. */
export function NewVersion({ product, onAdd, onCancel }: Props) {
  const { t } = useTranslation(['products', 'common', 'settings']);
  const proposed = updatable(product);
  const [number, setNumber] = useState('');
  const [updates, setUpdates] = useState<readonly string[]>(proposed);
  const [fixes, setFixes] = useState<Partial<Names>>({});
  const [tried, setTried] = useState(false);
  const field = useRef<HTMLInputElement>(null);
  useEffect(() => field.current?.focus(), []);
  const version = number.trim();
  const wrong =
    (version === '' && t('version.needed')) ||
    (product.versions.some((each) => each.version === version) &&
      t('settings:fault.version_taken'));
  const submit = (event: FormEvent) => {
    event.preventDefault();
    setTried(true);
    if (wrong) field.current?.focus();
    else onAdd({ version, updates, fixes: inEnglishToo(fixes) });
  };
  return (
    <form className={classes.new} onSubmit={submit} noValidate aria-label={t('version.new')}>
      <TextInput
        ref={field}
        className={settingsClasses.narrow ?? ''}
        label={t('version.number')}
        maxLength={100}
        spellCheck={false}
        autoComplete="off"
        value={number}
        error={tried && wrong}
        onChange={(event) => setNumber(event.currentTarget.value)}
      />
      {proposed.length > 0 && (
        <>
          <fieldset className={classes.checks}>
            <legend>{t('version.recommendTo')}</legend>
            {proposed.map((each) => (
              <Checkbox
                key={each}
                label={each}
                checked={updates.includes(each)}
                onChange={(event) =>
                  setUpdates(
                    event.currentTarget.checked
                      ? [...updates, each]
                      : updates.filter((other) => other !== each),
                  )
                }
              />
            ))}
          </fieldset>
          {updates.length > 0 && (
            <>
              <NamesFields long label={t('version.fixesNew')} names={fixes} onChange={setFixes} />
              <p className={classes.second}>{t('version.fixesHint')}</p>
            </>
          )}
        </>
      )}
      <div className={settingsClasses.choice}>
        <Button type="submit">{t('version.add')}</Button>
        <Button variant="default" onClick={onCancel}>
          {t('common:cancel')}
        </Button>
      </div>
    </form>
  );
}
