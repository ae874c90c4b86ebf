import { useTranslation } from 'react-i18next';
import type { RequestTypeSettings } from '../../../../api/settings-content.ts';
import { useSettingsDesk } from '../context.ts';
import { NamesFields } from '../NamesFields.tsx';
import { areasOf, productsOf } from '../settings-draft.ts';
import { ExclusionChoice } from './ExclusionChoice.tsx';
import { SomeOf } from './SomeOf.tsx';

type Subtype = RequestTypeSettings['subtypes'][number];

interface Props {
  subtype: Subtype;
  /** The words of a fault at a path in it. */
  fault: (path: string) => string | undefined;
  onChange: (subtype: Subtype) => void;
}

/** What a subtype is called, where it is offered, and the excluded matter that it asks for (R9). */
export function SubtypeForm({ subtype, fault, onChange }: Props) {
  const { t } = useTranslation('products');
  const { settings, draft } = useSettingsDesk();
  const offerFor = (key: 'areas' | 'products') => (ids: string[]) => {
    const { [key]: _, ...others } = subtype;
    onChange(ids.length > 0 ? { ...others, [key]: ids } : others);
  };
  return (
    <>
      <NamesFields
        label={t('type.subtypeName')}
        names={subtype.names}
        error={fault('names')}
        onChange={(names) => onChange({ ...subtype, names })}
      />
      <SomeOf
        label={t('type.areas')}
        hint={t('type.offeredHint')}
        items={areasOf(settings, draft)}
        chosen={subtype.areas ?? []}
        error={fault('areas')}
        onChange={offerFor('areas')}
      />
      <SomeOf
        label={t('type.products')}
        items={productsOf(settings, draft)}
        chosen={subtype.products ?? []}
        error={fault('products')}
        onChange={offerFor('products')}
      />
      <ExclusionChoice
        label={t('type.subtypeExclusion')}
        value={subtype.exclusion}
        error={fault('exclusion')}
        onChange={(exclusion) => {
          const { exclusion: _, ...others } = subtype;
          onChange(exclusion ? { ...others, exclusion } : others);
        }}
      />
    </>
  );
}
