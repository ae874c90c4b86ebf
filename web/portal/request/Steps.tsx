import { IconCheck } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { RequestDetail } from '../../../api/requests.ts';
import { useNow, useTimeFormat } from '../../clock/reader.ts';
import classes from './Steps.module.css';
import { stepsOf } from './steps.ts';

/** The way of a request, and how far it has come. */
export function Steps({ request }: { request: RequestDetail }) {
  const { t } = useTranslation('portal');
  const format = useTimeFormat();
  const now = useNow();
  return (
    <ol className={classes.steps}>
      {stepsOf(request).map((step, index) => {
        const when = step.at && format.weekdayTime(Date.parse(step.at));
        const byItself =
          step.byItselfAt &&
          t('request.byItself', { when: format.near(Date.parse(step.byItselfAt), now) });
        return (
          <li
            key={step.name}
            className={classes[step.state]}
            aria-current={step.state === 'current' ? 'step' : undefined}
          >
            <span className={classes.mark} aria-hidden="true">
              {step.state === 'done' ? <IconCheck size={14} stroke={2} /> : index + 1}
            </span>
            <span className={classes.words}>
              <span className={classes.name}>
                {step.name === 'sent'
                  ? t('request.stepSent')
                  : t(`requests.statusWord.${step.name}`)}
              </span>
              {byItself && <span className={classes.when}>{byItself}</span>}
              {when && (
                <span className={classes.when}>
                  {step.by && `${step.by}, `}
                  <span className={classes.time}>{when}</span>
                </span>
              )}
            </span>
          </li>
        );
      })}
    </ol>
  );
}
