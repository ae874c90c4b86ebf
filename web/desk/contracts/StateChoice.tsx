import { useTranslation } from 'react-i18next';
import { Choice } from '../../design/Choice.tsx';
import classes from './NewContractPage.module.css';

type State = 'issued' | 'active';

/** K1: whether the customer activates it, naming the contacts, or it counts at once. */
export function StateChoice({ state, onChange }: { state: State; onChange: (to: State) => void }) {
  const { t } = useTranslation('desk-companies');
  return (
    <fieldset className={classes.contacts}>
      <legend>{t('form.state.label')}</legend>
      <div className={classes.pair}>
        {(['issued', 'active'] as const).map((value) => (
          <Choice
            key={value}
            name="contract-state"
            value={value}
            round
            checked={state === value}
            onChoose={() => onChange(value)}
          >
            <span className={classes.stateName}>{t(`form.state.${value}`)}</span>
            <span className={classes.quiet}>{t(`form.state.${value}Hint`)}</span>
          </Choice>
        ))}
      </div>
    </fieldset>
  );
}
