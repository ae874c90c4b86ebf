import { useTranslation } from 'react-i18next';
import type { PlanSummary } from '../../../api/catalogue.ts';
import { describeDuration } from '../../../domain/sla/index.ts';
import { translateBy } from '../../clock/translate.ts';
import classes from './NewContractPage.module.css';

/** What the chosen plan promises, beside the choice. */
export function PlanFacts({ plan }: { plan: PlanSummary }) {
  const { t, i18n } = useTranslation(['desk-companies', 'terms', 'common']);
  const list = new Intl.ListFormat(i18n.language, { type: 'unit' });
  const gigabytes = new Intl.NumberFormat(i18n.language, { style: 'unit', unit: 'gigabyte' });
  const included = [
    t(`terms:lane.${plan.signatureLane}`),
    ...plan.extras.map((extra) => t(`terms:extra.${extra}`)),
  ];
  return (
    <dl className={classes.planFacts} aria-label={t('form.planFacts', { plan: plan.name })}>
      <dt>{t('form.incidents')}</dt>
      <dd>{plan.incidents ?? t('terms:unlimited')}</dd>
      <dt>{t('form.contactsShort')}</dt>
      <dd>{plan.namedContacts}</dd>
      {plan.targets.map(({ severity, target }) => (
        <div key={severity} className={classes.fact}>
          <dt>{t(`common:severity.${severity}`)}</dt>
          <dd>
            {target
              ? describeDuration(translateBy(i18n), target.minutes * 60_000, target.working)
              : t('terms:noDeadline')}
          </dd>
        </div>
      ))}
      <dt>{t('form.largestFile')}</dt>
      <dd>{gigabytes.format(plan.largestFileGb)}</dd>
      <dt>{t('form.included')}</dt>
      <dd>{list.format(included)}</dd>
    </dl>
  );
}
