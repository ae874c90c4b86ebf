import { useSearch } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { useSettingsDesk } from '../context.ts';
import { EntityTabs } from '../EntityTabs.tsx';
import { plansOf } from '../settings-draft.ts';
import { PlanForm } from './PlanForm.tsx';

/** What each plan promises. A contract keeps the plan of the version it was made on (P7), and the page says so. */
export function PlansPage() {
  const { t } = useTranslation('settings');
  const { settings, generation, draft } = useSettingsDesk();
  const { id } = useSearch({ from: '/desk-layout/desk/settings/plans' });
  const plans = plansOf(settings, draft).toSorted((a, b) => a.rank - b.rank);
  const chosen = plans.find((plan) => plan.id === id) ?? plans[0];
  return (
    <>
      <EntityTabs
        label={t('page.plans')}
        to="/desk/settings/plans"
        items={plans}
        chosen={chosen?.id ?? ''}
        isChanged={(each) => each in draft.plans}
      />
      {chosen && <PlanForm key={`${chosen.id} ${generation}`} plan={chosen} />}
    </>
  );
}
