import { useTranslation } from 'react-i18next';
import type { ClockSummary } from '../../api/clock.ts';
import type { RequestEntry } from '../../api/requests.ts';
import classes from './BreachLines.module.css';
import { judgementOf } from './judgement.ts';

interface Props {
  clock: Pick<ClockSummary, 'kind' | 'cycle'>;
  entries: readonly RequestEntry[];
}

/** Why a promise was broken and whether it counts, in the same words for customer and engineer. */
export function BreachLines({ clock, entries }: Props) {
  const { t } = useTranslation();
  const { explained, asked, decided } = judgementOf(entries, clock);
  if (!explained && !asked) return null;
  const reason = [
    explained?.breachReason && t(`breachReason.${explained.breachReason}`),
    explained?.reason,
  ]
    .filter(Boolean)
    .join('. ');
  return (
    <ul className={classes.lines}>
      {explained && <li>{t('breach.reason', { reason })}</li>}
      {asked && !decided && (
        <li>{t('breach.asked', { name: asked.actor.name, reason: asked.reason ?? '' })}</li>
      )}
      {decided && (
        <li>
          {t(decided.accepted ? 'breach.accepted' : 'breach.refused', {
            reason: decided.reason ?? '',
          })}
        </li>
      )}
    </ul>
  );
}
