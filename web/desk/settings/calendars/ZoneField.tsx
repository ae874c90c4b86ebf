import { Select } from '@mantine/core';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { timeZones } from '../../../app/time-zones.ts';

interface Props {
  /** IANA name, or an offset like `+03:00`. */
  zone: string;
  error: string | undefined;
  onChange: (zone: string) => void;
}

export function ZoneField({ zone, error, onChange }: Props) {
  const { t } = useTranslation('settings');
  const zones = useMemo(() => timeZones([zone], Date.now()), [zone]);
  return (
    <Select
      label={t('calendar.field.zone')}
      data={zones}
      value={zone}
      error={error}
      onChange={(chosen) => chosen && onChange(chosen)}
      searchable
      onFocus={({ currentTarget }) => currentTarget.select()}
      allowDeselect={false}
      limit={80}
      maxDropdownHeight={280}
      nothingFoundMessage={t('calendar.noZone')}
      comboboxProps={{ withinPortal: false }}
    />
  );
}
