import { NativeSelect } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { nameIn } from '../../../../domain/names.ts';
import { useSettingsDesk } from '../context.ts';
import classes from '../Settings.module.css';
import { supportOf } from '../settings-draft.ts';

interface Props {
  label: string;
  /** The id of an exclusion. */
  value: string | undefined;
  error: string | undefined;
  onChange: (id: string | null) => void;
}

/** R9: the excluded matter that is asked for; one that is there no longer is shown by its id. */
export function ExclusionChoice({ label, value = '', error, onChange }: Props) {
  const { t, i18n } = useTranslation('products');
  const { settings, draft } = useSettingsDesk();
  const { exclusions } = supportOf(settings, draft);
  const known = exclusions.map(({ id, names }) => ({
    value: id,
    label: nameIn(names, i18n.language) || id,
  }));
  const gone = known.some((each) => each.value === value) ? [] : [{ value, label: value }];
  return (
    <NativeSelect
      className={classes.narrow ?? ''}
      label={label}
      value={value}
      error={error}
      data={[{ value: '', label: t('type.covered') }, ...known, ...(value === '' ? [] : gone)]}
      onChange={(event) => onChange(event.currentTarget.value || null)}
    />
  );
}
