import { Checkbox } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { PlanSettings } from '../../../../api/settings-content.ts';
import { NumberField } from './NumberField.tsx';

type Count = PlanSettings['premiumIncidents'];

interface Props {
  incidents: Count;
  error: string | undefined;
  onChange: (incidents: Count) => void;
}

/** Premium incidents a contract year: so many, or as many as wanted. */
export function Incidents({ incidents, error, onChange }: Props) {
  const { t } = useTranslation('settings');
  const unlimited = incidents === 'unlimited';
  const [last, setLast] = useState(unlimited ? 12 : incidents);
  return (
    <div>
      <NumberField
        label={t('plan.field.premiumIncidents')}
        value={last}
        error={error}
        disabled={unlimited}
        onChange={(count) => {
          setLast(count);
          onChange(count);
        }}
      />
      <Checkbox
        mt={8}
        label={t('plan.unlimited')}
        checked={unlimited}
        onChange={() => onChange(unlimited ? last : 'unlimited')}
      />
    </div>
  );
}
