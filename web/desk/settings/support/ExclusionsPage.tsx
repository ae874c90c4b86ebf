import { useTranslation } from 'react-i18next';
import type { ExclusionSettings } from '../../../../api/settings-content.ts';
import { nameIn } from '../../../../domain/names.ts';
import { useSettingsDesk } from '../context.ts';
import { OrderedCard } from '../products/OrderedCard.tsx';
import { PreviewLink } from '../products/PreviewLink.tsx';
import { supportOf } from '../settings-draft.ts';
import { ExclusionForm } from './ExclusionForm.tsx';

/** R9: what standard support does not do, each matter with what is possible instead. */
export function ExclusionsPage() {
  const { t, i18n } = useTranslation('products');
  const { settings, draft, changeForm } = useSettingsDesk();
  const { exclusions } = supportOf(settings, draft);
  return (
    <>
      <PreviewLink from="exclusions" />
      <OrderedCard
        kind="exclusion"
        hint={exclusions.length === 0 ? t('exclusion.none') : undefined}
        things={exclusions}
        look={({ id, names, outcome, sending }) => ({
          name: nameIn(names, i18n.language) || id,
          detail: `${t(`outcome.${outcome}`)}, ${t(`sending.${sending}`)}`,
        })}
        create={newExclusion}
        onChange={(changed) => changeForm({ exclusions: changed })}
      >
        {(exclusion, change) => <ExclusionForm exclusion={exclusion} onChange={change} />}
      </OrderedCard>
    </>
  );
}

/** It can be sent all the same, until somebody says where it leads. */
const newExclusion = (id: string, name: string): ExclusionSettings => ({
  id,
  names: { en: name },
  explanation: { en: '' },
  outcome: 'recommendations',
  liftedBy: [],
  sending: 'possible',
});
