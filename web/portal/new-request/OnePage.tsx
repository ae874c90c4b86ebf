import { useTranslation } from 'react-i18next';
import { PageHead } from '../PageHead.tsx';
import { FormError } from './FormError.tsx';
import type { FormState } from './form-state.ts';
import classes from './OnePage.module.css';
import { PromiseCard } from './PromiseCard.tsx';
import { Section } from './Section.tsx';
import { isDone, type StepName } from './steps.ts';

interface Props {
  steps: readonly StepName[];
  sections: Record<StepName, React.ReactNode>;
  state: FormState;
}

/** Numbered sections on one page, the promise beside them all the way down. */
export function OnePage({ steps, sections, state }: Props) {
  const { t } = useTranslation('portal');
  const done = steps.map((step) => isDone(step, state.draft, state.chosen));
  const current = done.indexOf(false);
  return (
    <>
      <PageHead parent={t('requests.title')} title={t('new.crumb')} />
      <h1 className={classes.title}>{t('new.title')}</h1>
      <div className={classes.grid}>
        <div>
          {steps.map((step, index) => (
            <Section
              key={step}
              number={index + 1}
              title={t(`new.step.${step}`)}
              done={current < 0 || index < current}
              current={index === current}
              last={index === steps.length - 1}
            >
              {sections[step]}
            </Section>
          ))}
        </div>
        <aside className={classes.side}>
          <PromiseCard state={state} />
          <FormError state={state} />
        </aside>
      </div>
    </>
  );
}
