import { useTranslation } from 'react-i18next';
import type { ClockView } from '../../../api/clock.ts';
import { describeDuration } from '../../../domain/sla/index.ts';
import { translateBy } from '../../clock/translate.ts';
import classes from './PromiseLegend.module.css';

export function PromiseLegend({ clock }: { clock: ClockView }) {
  const { t, i18n } = useTranslation();
  const duration = describeDuration(translateBy(i18n), clock.receipt.countedMs);
  const gaps = clock.receipt.steps.some(({ code }) => code === 'not_counted' || code === 'waits');
  return (
    <p className={classes.legend}>
      <span>
        <i className={classes.counted} /> {t('promise.counted', { duration })}
      </span>
      {gaps && (
        <span>
          <i className={classes.not} /> {t('promise.notCounted')}
        </span>
      )}
    </p>
  );
}
