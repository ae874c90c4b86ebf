import { Button, NativeSelect, TextInput } from '@mantine/core';
import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ProductSettings } from '../../../../api/settings-content.ts';
import type { Names } from '../../../../domain/names.ts';
import { focusFirstWrong } from '../../../app/focus.ts';
import { inEnglishToo } from '../in-english-too.ts';
import { NamesFields } from '../NamesFields.tsx';
import settingsClasses from '../Settings.module.css';
import { type Version, withUpdate } from './edit-products.ts';

interface Props {
  product: ProductSettings;
  version: Version;
  onKeep: (version: Version) => void;
  onCancel: () => void;
}

/** R2: a version's number, the days its phase changes on, and the update that is to be installed first. */
export function VersionForm({ product, version, onKeep, onCancel }: Props) {
  const { t } = useTranslation(['products', 'common', 'settings']);
  const { version: before, recommendedUpdate: update } = version;
  const [number, setNumber] = useState(before);
  const [days, setDays] = useState({
    limitedSince: version.limitedSince ?? '',
    endedSince: version.endedSince ?? '',
  });
  const [to, setTo] = useState(update?.version ?? '');
  const [fixes, setFixes] = useState<Partial<Names>>(update?.fixes ?? {});
  const [tried, setTried] = useState(false);
  const others = product.versions.map((each) => each.version).filter((each) => each !== before);
  const wrongNumber =
    (number.trim() === '' && t('version.needed')) ||
    (others.includes(number.trim()) && t('settings:fault.version_taken'));
  const words = inEnglishToo(fixes);
  const noWords = to !== '' && !words;
  const wrongDays =
    days.limitedSince !== '' && days.endedSince !== '' && days.endedSince < days.limitedSince;
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    setTried(true);
    if (wrongNumber || noWords || wrongDays) return focusFirstWrong(event.currentTarget);
    const { limitedSince: _, endedSince: __, ...kept } = version;
    const since = Object.fromEntries(Object.entries(days).filter(([, day]) => day !== ''));
    onKeep(
      withUpdate(
        { ...kept, ...since, version: number.trim() },
        to && words ? { version: to, fixes: words } : null,
      ),
    );
  };
  return (
    <form className={settingsClasses.form} onSubmit={submit} noValidate>
      <div className={settingsClasses.row}>
        <TextInput
          label={t('version.one')}
          data-autofocus
          maxLength={100}
          spellCheck={false}
          value={number}
          error={tried && wrongNumber}
          onChange={(event) => setNumber(event.currentTarget.value)}
        />
        {(['limitedSince', 'endedSince'] as const).map((key) => (
          <TextInput
            key={key}
            type="date"
            label={t(`version.${key}`)}
            value={days[key]}
            error={
              key === 'endedSince' && tried && wrongDays && t('settings:fault.ended_before_limited')
            }
            onChange={(event) => setDays({ ...days, [key]: event.currentTarget.value })}
          />
        ))}
      </div>
      <NativeSelect
        className={settingsClasses.narrow ?? ''}
        label={t('version.update')}
        value={to}
        data={[
          { value: '', label: t('version.noUpdate') },
          ...others.map((each) => ({ value: each, label: each })),
        ]}
        onChange={(event) => setTo(event.currentTarget.value)}
      />
      {to !== '' && (
        <NamesFields
          long
          label={t('version.fixes', { version: to })}
          names={fixes}
          error={tried && noWords ? t('settings:fault.missing_fixes') : undefined}
          onChange={setFixes}
        />
      )}
      <div className={settingsClasses.choice}>
        <Button type="submit">{t('version.keep')}</Button>
        <Button variant="default" onClick={onCancel}>
          {t('common:cancel')}
        </Button>
      </div>
    </form>
  );
}
