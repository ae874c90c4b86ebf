import { UnstyledButton } from '@mantine/core';
import { IconCircleCheck } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { FormState } from './form-state.ts';
import classes from './StepByStep.module.css';
import type { StepName } from './steps.ts';

interface Props {
  steps: readonly StepName[];
  state: FormState;
  onChange: (index: number) => void;
}

/** What the steps behind have chosen, each with a way back. */
export function DoneSteps({ steps, state, onChange }: Props) {
  const { t } = useTranslation('portal');
  const summary = useSummary(state);
  if (steps.length === 0) return null;
  return (
    <ul className={classes.done}>
      {steps.map((step, index) => {
        const [what, note] = summary(step);
        return (
          <li key={step}>
            <IconCircleCheck size={18} stroke={1.75} aria-hidden="true" />
            <span className={classes.what}>
              {what}
              {note && <span className={classes.note}>{note}</span>}
            </span>
            <UnstyledButton
              className={classes.why ?? ''}
              aria-label={`${t('new.changeStep')}: ${t(`new.step.${step}`)}`}
              onClick={() => onChange(index)}
            >
              {t('new.changeStep')}
            </UnstyledButton>
          </li>
        );
      })}
    </ul>
  );
}

function useSummary({ chosen, draft }: FormState) {
  const { t } = useTranslation(['portal', 'common', 'support-form']);
  return (step: StepName): [string, string?] => {
    const { area, product, version, level } = chosen;
    switch (step) {
      case 'affected': {
        const update = draft.certifiedVersion ? null : version?.recommendedUpdate;
        const what = `${area?.name}, ${product?.name} ${version?.name}`;
        if (version?.phase === 'ended') return [what, t('support-form:ended')];
        return update ? [what, t('new.update', { version: update.version })] : [what];
      }
      case 'level': {
        const { granted, left } = level?.quota ?? {};
        const name = level?.planName ?? '';
        return granted != null && left != null
          ? [name, t('new.level.left', { left, count: granted })]
          : [name];
      }
      case 'severity':
        return [draft.severity ? t(`common:severity.${draft.severity}`) : ''];
      case 'words':
        return [draft.subject];
      case 'files':
        return [String(draft.files.length)];
    }
  };
}
