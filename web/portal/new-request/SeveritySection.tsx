import { useTranslation } from 'react-i18next';
import type { ClockView } from '../../../api/clock.ts';
import { describeDuration } from '../../../domain/sla/index.ts';
import { useTimeFormat } from '../../clock/reader.ts';
import { translateBy } from '../../clock/translate.ts';
import { Choice } from '../../design/Choice.tsx';
import { RequestSeverity } from '../../requests/RequestSeverity.tsx';
import type { FormState } from './form-state.ts';
import classes from './SeveritySection.module.css';

/** P4: how serious it is, and what the chosen level promises for it. */
export function SeveritySection({ state }: { state: FormState }) {
  const { t } = useTranslation('portal');
  const { chosen, draft, wrong, change } = state;
  return (
    <>
      <fieldset className={classes.cards} aria-label={t('new.step.severity')}>
        {([1, 2, 3, 4] as const).map((level) => (
          <Choice
            key={level}
            name="severity"
            value={String(level)}
            checked={draft.severity === level}
            invalid={wrong.includes('severity')}
            onChoose={() => change({ severity: level })}
          >
            <span className={classes.card}>
              <RequestSeverity level={level} />
              <span className={classes.text}>{t(`new.severity.${level}`)}</span>
              <Promised clock={chosen.level?.promises[level - 1]} />
            </span>
          </Choice>
        ))}
      </fieldset>
      {wrong.includes('severity') && <p className={classes.wrong}>{t('new.wrong.severity')}</p>}
    </>
  );
}

function Promised({ clock }: { clock: ClockView | undefined }) {
  const { t, i18n } = useTranslation('portal');
  const { weekdayTime } = useTimeFormat();
  if (!clock?.target || !clock.dueAt) {
    return (
      <span className={classes.promise}>
        <strong>{t('new.noTarget')}</strong>
        <span>{t('new.inQueueOrder')}</span>
      </span>
    );
  }
  const { minutes, working } = clock.target;
  return (
    <span className={classes.promise}>
      <strong>{describeDuration(translateBy(i18n), minutes * 60_000, working)}</strong>
      <span>
        {clock.callWouldStartIt
          ? t('new.callToo')
          : t('new.by', { when: weekdayTime(Date.parse(clock.dueAt)) })}
      </span>
    </span>
  );
}
