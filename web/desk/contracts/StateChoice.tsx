import { Radio } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import classes from './NewContractPage.module.css';

type State = 'issued' | 'active';

/** K1: whether the customer activates it, naming the contacts, or it counts at once. */
export function StateChoice({ state, onChange }: { state: State; onChange: (to: State) => void }) {
  const { t } = useTranslation('desk-companies');
  return (
    <Radio.Group
      label={t('form.state.label')}
      value={state}
      onChange={(chosen) => onChange(chosen as State)}
    >
      <div className={classes.states}>
        {(['issued', 'active'] as const).map((value) => (
          <Radio
            key={value}
            value={value}
            label={t(`form.state.${value}`)}
            description={t(`form.state.${value}Hint`)}
          />
        ))}
      </div>
    </Radio.Group>
  );
}
