import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ExclusionSettings } from '../../../../api/settings.ts';
import { nameIn } from '../../../../domain/names.ts';
import { Card, CardPart } from '../../../design/Card.tsx';
import { Dialog } from '../../../design/Dialog.tsx';
import { useSettingsDesk } from '../context.ts';
import { CardHead } from '../products/CardHead.tsx';
import { moved } from '../products/edit-products.ts';
import { NewThing } from '../products/NewThing.tsx';
import { OrderedList } from '../products/OrderedList.tsx';
import { PreviewLink } from '../products/PreviewLink.tsx';
import classes from '../Settings.module.css';
import { supportOf } from '../settings-draft.ts';
import { ExclusionForm } from './ExclusionForm.tsx';

/** R9: what standard support does not do, each matter with what is possible instead. */
export function ExclusionsPage() {
  const { t, i18n } = useTranslation(['products', 'common']);
  const { settings, draft, faults, changeForm } = useSettingsDesk();
  const [adding, setAdding] = useState(false);
  const [added, setAdded] = useState<string | null>(null);
  const { exclusions } = supportOf(settings, draft);
  return (
    <>
      <PreviewLink from="exclusions" />
      <Card aria-labelledby="exclusions">
        <CardPart className={classes.form ?? ''}>
          <CardHead
            id="exclusions"
            title={t('exclusion.title')}
            add={t('exclusion.new')}
            onAdd={() => setAdding(true)}
          />
          {exclusions.length === 0 && <p role="status">{t('exclusion.none')}</p>}
          <OrderedList
            key={added}
            label={t('exclusion.title')}
            items={exclusions.map(({ id, names, outcome, sending }) => ({
              id,
              name: nameIn(names, i18n.language) || id,
              detail: `${t(`outcome.${outcome}`)}, ${t(`sending.${sending}`)}`,
              wrong: faults.some((fault) => fault.kind === 'exclusion' && fault.id === id),
            }))}
            first={added}
            onMove={(from, to) => changeForm({ exclusions: moved(exclusions, from, to) })}
            onRemove={(gone) =>
              changeForm({ exclusions: exclusions.filter(({ id }) => id !== gone) })
            }
          >
            {(open) => {
              const exclusion = exclusions.find(({ id }) => id === open);
              if (!exclusion) return null;
              const change = (changed: ExclusionSettings) =>
                changeForm({
                  exclusions: exclusions.map((each) => (each.id === open ? changed : each)),
                });
              return <ExclusionForm exclusion={exclusion} onChange={change} />;
            }}
          </OrderedList>
        </CardPart>
      </Card>
      <Dialog
        opened={adding}
        onClose={() => setAdding(false)}
        title={t('exclusion.new')}
        closeLabel={t('common:close')}
      >
        <NewThing
          label={t('exclusion.name')}
          submit={t('exclusion.add')}
          taken={exclusions.map(({ id }) => id)}
          onAdd={({ id, name }) => {
            changeForm({ exclusions: [...exclusions, newExclusion(id, name)] });
            setAdding(false);
            setAdded(id);
          }}
        />
      </Dialog>
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
