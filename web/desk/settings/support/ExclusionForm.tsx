import { NativeSelect } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { ExclusionSettings } from '../../../../api/settings-content.ts';
import { nameIn } from '../../../../domain/names.ts';
import { OUTCOMES } from '../../../../domain/support/index.ts';
import { useFaultAt, useSettingsDesk } from '../context.ts';
import { FaultsOf } from '../FaultsOf.tsx';
import { NamesFields } from '../NamesFields.tsx';
import { OneOf } from '../OneOf.tsx';
import classes from '../Settings.module.css';
import { plansOf } from '../settings-draft.ts';
import { SomeOf } from './SomeOf.tsx';

interface Props {
  exclusion: ExclusionSettings;
  onChange: (exclusion: ExclusionSettings) => void;
}

/** R9: what the customer reads of it, where it leads, who has it all the same, and whether it can be sent. */
export function ExclusionForm({ exclusion, onChange }: Props) {
  const { t, i18n } = useTranslation('products');
  const { settings, draft } = useSettingsDesk();
  const fault = useFaultAt('exclusion', exclusion.id);
  const change = (part: Partial<ExclusionSettings>) => onChange({ ...exclusion, ...part });
  const lead = (key: 'link' | 'category', id: string) => {
    const { [key]: _, ...others } = exclusion;
    onChange(id === '' ? others : { ...others, [key]: id });
  };
  const named = (things: typeof settings.links) =>
    things.map(({ id, names }) => ({ value: id, label: nameIn(names, i18n.language) }));
  return (
    <>
      <FaultsOf kind="exclusion" id={exclusion.id} />
      <NamesFields
        label={t('exclusion.name')}
        names={exclusion.names}
        error={fault('names')}
        onChange={(names) => change({ names })}
      />
      <NamesFields
        long
        label={t('exclusion.explanation')}
        names={exclusion.explanation}
        error={fault('explanation')}
        onChange={(explanation) => change({ explanation })}
      />
      <div className={classes.row}>
        <NativeSelect
          label={t('exclusion.outcome')}
          value={exclusion.outcome}
          data={OUTCOMES.map((each) => ({ value: each, label: t(`outcome.${each}`) }))}
          onChange={(event) => {
            const outcome = OUTCOMES.find((each) => each === event.currentTarget.value);
            if (outcome) change({ outcome });
          }}
        />
        <NativeSelect
          label={t('exclusion.link')}
          value={exclusion.link ?? ''}
          error={fault('link')}
          data={[{ value: '', label: t('exclusion.noLink') }, ...named(settings.links)]}
          onChange={(event) => lead('link', event.currentTarget.value)}
        />
        <NativeSelect
          label={t('exclusion.category')}
          value={exclusion.category ?? ''}
          error={fault('category')}
          data={[{ value: '', label: t('exclusion.noCategory') }, ...named(settings.categories)]}
          onChange={(event) => lead('category', event.currentTarget.value)}
        />
      </div>
      <OneOf
        label={t('exclusion.sending')}
        name={`sending-${exclusion.id}`}
        options={[
          ['possible', t('sending.possible')],
          ['refused', t('sending.refused')],
        ]}
        value={exclusion.sending}
        onChange={(sending) => change({ sending })}
      />
      <SomeOf
        label={t('exclusion.liftedBy')}
        hint={t('exclusion.liftedHint')}
        items={plansOf(settings, draft)}
        chosen={exclusion.liftedBy}
        onChange={(liftedBy) => change({ liftedBy })}
      />
    </>
  );
}
