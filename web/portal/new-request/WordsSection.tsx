import { Textarea, TextInput } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { FormState } from './form-state.ts';
import { MatterFields } from './MatterFields.tsx';
import classes from './WordsSection.module.css';

export function WordsSection({ state }: { state: FormState }) {
  const { t } = useTranslation(['portal', 'support-form']);
  const { draft, wrong, offer, change } = state;
  return (
    <div className={classes.words}>
      <MatterFields state={state} />
      <TextInput
        label={t('new.subject')}
        description={t('support-form:oneProblem')}
        inputWrapperOrder={['label', 'input', 'description', 'error']}
        maxLength={200}
        value={draft.subject}
        error={wrong.includes('subject') ? t('new.wrong.subject') : undefined}
        onChange={(event) => change({ subject: event.currentTarget.value })}
      />
      <Textarea
        label={t('new.description')}
        description={
          <a href={offer.describingAProblem} target="_blank" rel="noreferrer">
            {t('new.howToDescribe')}
          </a>
        }
        inputWrapperOrder={['label', 'input', 'description', 'error']}
        placeholder={t('new.descriptionHint')}
        autosize
        minRows={4}
        maxRows={20}
        maxLength={100_000}
        value={draft.description}
        error={wrong.includes('description') ? t('new.wrong.description') : undefined}
        onChange={(event) => change({ description: event.currentTarget.value })}
      />
      <TextInput
        label={t('new.osVersion')}
        placeholder="Windows Server 2019 21H2"
        maxLength={200}
        value={draft.osVersion}
        error={wrong.includes('osVersion') ? t('new.wrong.osVersion') : undefined}
        onChange={(event) => change({ osVersion: event.currentTarget.value })}
      />
    </div>
  );
}
