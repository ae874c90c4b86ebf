import { Select, UnstyledButton } from '@mantine/core';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { deviceTimeZone, formatter } from '../app/time.ts';
import { timeZones } from '../app/time-zones.ts';
import classes from './ProfilePage.module.css';

interface Props {
  value: string;
  onChange: (timeZone: string) => void;
}

/** Every zone the browser knows, found by typing; its own is one press away. */
export function TimeZoneField({ value, onChange }: Props) {
  const { t, i18n } = useTranslation('people');
  const here = deviceTimeZone();
  const zones = useMemo(() => timeZones([value, here], Date.now()), [value, here]);
  const zoneName = formatter(i18n.language, here).zone();
  return (
    <div className={classes.zone}>
      <Select
        label={t('profile.timeZone')}
        description={t('profile.timeZoneHint')}
        inputWrapperOrder={['label', 'input', 'description', 'error']}
        data={zones}
        value={value}
        onChange={(chosen) => chosen && onChange(chosen)}
        searchable
        // Typing looks for another zone, it does not go on with the name of this one.
        onClick={({ currentTarget }) => currentTarget.select()}
        onFocus={({ currentTarget }) => currentTarget.select()}
        allowDeselect={false}
        limit={80}
        maxDropdownHeight={280}
        nothingFoundMessage={t('profile.noZone')}
        comboboxProps={{ withinPortal: false }}
      />
      {here !== value && (
        <UnstyledButton className={classes.here ?? ''} onClick={() => onChange(here)}>
          {t('profile.useZone', { zone: zoneName })}
        </UnstyledButton>
      )}
    </div>
  );
}
