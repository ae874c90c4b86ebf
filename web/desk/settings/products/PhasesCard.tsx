import { useTranslation } from 'react-i18next';
import { Card, CardPart } from '../../../design/Card.tsx';
import { useFaultAt, useSettingsDesk } from '../context.ts';
import { FaultsOf } from '../FaultsOf.tsx';
import { inEnglishToo } from '../in-english-too.ts';
import { NamesFields } from '../NamesFields.tsx';
import classes from '../Settings.module.css';
import { supportOf } from '../settings-draft.ts';

/** R2: what limited and ended support mean, in the operator's words. */
export function PhasesCard() {
  const { t } = useTranslation('products');
  const { settings, draft, changeForm } = useSettingsDesk();
  const fault = useFaultAt('phases', '');
  const { phases } = supportOf(settings, draft);
  return (
    <fieldset className={classes.whole} disabled={!settings.mayChange}>
      <Card aria-labelledby="phases">
        <CardPart className={classes.form ?? ''}>
          <h2 id="phases">{t('phases.title')}</h2>
          <p className={classes.hint}>{t('phases.hint')}</p>
          <FaultsOf kind="phases" id="" />
          {(['limited', 'ended'] as const).map((phase) => (
            <NamesFields
              key={phase}
              long
              label={t(`phase.${phase}`)}
              names={phases[phase] ?? {}}
              error={fault(phase)}
              onChange={(words) => {
                const { [phase]: _, ...others } = phases;
                const said = inEnglishToo(words);
                changeForm({ phases: said ? { ...others, [phase]: words } : others });
              }}
            />
          ))}
        </CardPart>
      </Card>
    </fieldset>
  );
}
