import { NativeSelect } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { ExcludedMatter } from './ExcludedMatter.tsx';
import type { FormState } from './form-state.ts';
import classes from './MatterFields.module.css';

/** R2, R9: type, then subtype, and at once whether standard support excludes it. */
export function MatterFields({ state }: { state: FormState }) {
  const { t } = useTranslation('support-form');
  const { chosen, change, wrong } = state;
  const { types, type, subtypes, subtype, exclusion } = chosen;
  if (types.length === 0) return null;
  const wrongWords = (field: 'typeId' | 'subtypeId') => {
    if (!wrong.includes(field)) return undefined;
    return t(exclusion?.sending === 'refused' ? 'wrong.excluded' : `wrong.${field}`);
  };
  const optionsOf = (all: readonly { id: string; name: string }[]) => [
    { value: '', label: t('choose') },
    ...all.map(({ id, name }) => ({ value: id, label: name })),
  ];
  return (
    <div>
      <div className={classes.pair}>
        <NativeSelect
          label={t('type')}
          value={type?.id ?? ''}
          data={optionsOf(types)}
          error={wrongWords('typeId')}
          onChange={(event) => change({ typeId: event.currentTarget.value, subtypeId: '' })}
        />
        {(!type || subtypes.length > 0) && (
          <NativeSelect
            label={t('subtype')}
            value={subtype?.id ?? ''}
            disabled={!type}
            data={optionsOf(subtypes)}
            error={wrongWords('subtypeId')}
            onChange={(event) => change({ subtypeId: event.currentTarget.value })}
          />
        )}
      </div>
      {/* There before it says anything, so that what it comes to say is read out. */}
      <div role="status">{exclusion && <ExcludedMatter state={state} exclusion={exclusion} />}</div>
    </div>
  );
}
