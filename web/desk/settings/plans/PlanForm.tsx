import { useTranslation } from 'react-i18next';
import type { PlanSettings } from '../../../../api/settings-content.ts';
import { largestFileOf } from '../../../../domain/plans/index.ts';
import { Card, CardPart } from '../../../design/Card.tsx';
import { useFaultAt, useSettingsDesk } from '../context.ts';
import { FaultsOf } from '../FaultsOf.tsx';
import { NamesFields } from '../NamesFields.tsx';
import classes from '../Settings.module.css';
import { CoverageFields } from './CoverageFields.tsx';
import { Incidents } from './Incidents.tsx';
import { MoreClocks } from './MoreClocks.tsx';
import { NumberField } from './NumberField.tsx';
import { TargetsTable } from './TargetsTable.tsx';

export function PlanForm({ plan }: { plan: PlanSettings }) {
  const { t } = useTranslation('settings');
  const { settings, changePlan } = useSettingsDesk();
  const fault = useFaultAt('plan', plan.id);
  const change = (part: Partial<PlanSettings>) => changePlan({ ...plan, ...part });
  const { waitingDays } = plan;
  return (
    <>
      <p className={classes.hint}>{t('plan.pinned')}</p>
      <FaultsOf kind="plan" id={plan.id} />
      <fieldset className={classes.whole} disabled={!settings.mayChange}>
        <Card aria-label={t('plan.about')}>
          <CardPart className={classes.form ?? ''}>
            <NamesFields
              label={t('plan.name')}
              names={plan.names}
              error={fault('names')}
              onChange={(names) => change({ names })}
            />
            <div className={classes.row}>
              <NumberField
                label={t('plan.field.rank')}
                value={plan.rank}
                error={fault('rank')}
                onChange={(rank) => change({ rank })}
              />
              <NumberField
                label={t('plan.field.namedContacts')}
                value={plan.namedContacts}
                error={fault('namedContacts')}
                onChange={(namedContacts) => change({ namedContacts })}
              />
              <Incidents
                incidents={plan.premiumIncidents}
                error={fault('premiumIncidents')}
                onChange={(premiumIncidents) => change({ premiumIncidents })}
              />
            </div>
          </CardPart>
        </Card>
        <Card aria-labelledby="first-response">
          <CardPart className={classes.form ?? ''}>
            <h2 id="first-response">{t('plan.firstResponse')}</h2>
            <p className={classes.hint}>{t('plan.targetsHint')}</p>
            <TargetsTable
              label={t('plan.firstResponse')}
              targets={plan.targets}
              usual={plan.coverage}
              fault={(path) => fault(`targets.${path}`)}
              onChange={(targets) => change({ targets })}
            />
            <div className={classes.row}>
              <NumberField
                label={t('plan.field.firstWarning')}
                value={Math.round(plan.firstWarning * 100)}
                error={fault('firstWarning')}
                onChange={(share) => change({ firstWarning: share / 100 })}
              />
              <NumberField
                label={t('plan.field.customer')}
                value={waitingDays.customer}
                error={fault('waitingDays.customer')}
                onChange={(customer) => change({ waitingDays: { ...waitingDays, customer } })}
              />
              <NumberField
                label={t('plan.field.confirmation')}
                value={waitingDays.confirmation}
                error={fault('waitingDays.confirmation')}
                onChange={(confirmation) =>
                  change({ waitingDays: { ...waitingDays, confirmation } })
                }
              />
              <NumberField
                label={t('plan.field.largestFileGb')}
                value={largestFileOf(plan)}
                error={fault('largestFileGb')}
                onChange={(largestFileGb) => change({ largestFileGb })}
              />
            </div>
          </CardPart>
        </Card>
        <MoreClocks plan={plan} onChange={(moreClocks) => change({ moreClocks })} />
        <CoverageFields plan={plan} onChange={change} />
      </fieldset>
    </>
  );
}
