import { Button } from '@mantine/core';
import { IconPlus } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { RequestTypeSettings } from '../../../../api/settings-content.ts';
import { nameIn } from '../../../../domain/names.ts';
import { Dialog } from '../../../design/Dialog.tsx';
import { moved } from '../../../design/moved.ts';
import { useFaultAt, useSettingsDesk } from '../context.ts';
import { FaultsOf } from '../FaultsOf.tsx';
import { NamesFields } from '../NamesFields.tsx';
import { NewThing } from '../products/NewThing.tsx';
import { OrderedList } from '../products/OrderedList.tsx';
import { supportOf } from '../settings-draft.ts';
import { ExclusionChoice } from './ExclusionChoice.tsx';
import { SubtypeForm } from './SubtypeForm.tsx';

interface Props {
  type: RequestTypeSettings;
  onChange: (type: RequestTypeSettings) => void;
}

export function TypeForm({ type, onChange }: Props) {
  const { t, i18n } = useTranslation(['products', 'common']);
  const { settings, draft } = useSettingsDesk();
  const fault = useFaultAt('type', type.id);
  const [adding, setAdding] = useState(false);
  const [added, setAdded] = useState<string | null>(null);
  const { subtypes } = type;
  // A request names its subtype by the id alone.
  const taken = supportOf(settings, draft).types.flatMap((each) => each.subtypes);
  return (
    <>
      <FaultsOf kind="type" id={type.id} />
      <NamesFields
        label={t('type.name')}
        names={type.names}
        error={fault('names')}
        onChange={(names) => onChange({ ...type, names })}
      />
      <ExclusionChoice
        label={t('type.exclusion')}
        value={type.exclusion}
        error={fault('exclusion')}
        onChange={(exclusion) => {
          const { exclusion: _, ...others } = type;
          onChange(exclusion ? { ...others, exclusion } : others);
        }}
      />
      <section aria-label={t('type.subtypes')}>
        <h3>{t('type.subtypes')}</h3>
        <OrderedList
          key={added}
          label={t('type.subtypes')}
          items={subtypes.map(({ id, names }) => ({
            id,
            name: nameIn(names, i18n.language) || id,
            wrong: fault(`subtypes.${id}`) !== undefined,
          }))}
          first={added}
          onMove={(from, to) => onChange({ ...type, subtypes: moved(subtypes, from, to) })}
          onRemove={(gone) =>
            onChange({ ...type, subtypes: subtypes.filter(({ id }) => id !== gone) })
          }
        >
          {(open) => {
            const at = subtypes.findIndex(({ id }) => id === open);
            const subtype = subtypes[at];
            if (!subtype) return null;
            return (
              <SubtypeForm
                subtype={subtype}
                fault={(path) => fault(`subtypes.${open}.${path}`)}
                onChange={(changed) => onChange({ ...type, subtypes: subtypes.with(at, changed) })}
              />
            );
          }}
        </OrderedList>
        {settings.mayChange && (
          <Button
            size="xs"
            variant="default"
            leftSection={<IconPlus size={14} stroke={1.75} aria-hidden="true" />}
            onClick={() => setAdding(true)}
          >
            {t('type.newSubtype')}
          </Button>
        )}
      </section>
      <Dialog
        opened={adding}
        onClose={() => setAdding(false)}
        title={t('type.newSubtype')}
        closeLabel={t('common:close')}
      >
        <NewThing
          label={t('type.subtypeName')}
          submit={t('type.addSubtype')}
          taken={taken.map(({ id }) => id)}
          onAdd={({ id, name }) => {
            onChange({ ...type, subtypes: [...subtypes, { id, names: { en: name } }] });
            setAdding(false);
            setAdded(id);
          }}
        />
      </Dialog>
    </>
  );
}
