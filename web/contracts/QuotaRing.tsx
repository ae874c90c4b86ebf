import '@mantine/core/styles/RingProgress.css';
import { RingProgress } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import classes from './QuotaRing.module.css';

/** Above so many a ring of segments would be a ring of dots. */
const MOST_SEGMENTS = 12;
const [TAKEN, LEFT] = ['var(--pd-line-2)', 'var(--pd-accent)'];

/** What is left of a year's premium incidents, a segment each; of many a share; the word where they are unlimited (K3). */
export function QuotaRing({ granted, left }: { granted: number | null; left: number | null }) {
  const { t } = useTranslation(['company', 'contracts']);
  if (granted === null || left === null)
    return <p className={classes.unlimited}>{t('ring.unlimited')}</p>;
  // A correction may leave more than was granted.
  const all = Math.max(granted, left);
  if (all === 0) return null;
  const segmented = all <= MOST_SEGMENTS;
  const sections = segmented
    ? Array.from({ length: all }, (_, unit) => ({
        value: 100 / all,
        color: unit < left ? LEFT : TAKEN,
      }))
    : [{ value: (left / all) * 100, color: LEFT }];
  return (
    <RingProgress
      className={classes.ring ?? ''}
      role="img"
      aria-label={t('contracts:quota.left', { left, count: granted })}
      size={152}
      thickness={10}
      rootColor={segmented ? 'transparent' : TAKEN}
      sections={sections}
      sectionGap={segmented && all > 1 ? 5 : 0}
      label={
        <span className={classes.label} aria-hidden="true">
          <span className={classes.left}>{left}</span>
          <span className={classes.of}>{t('ring.of', { count: granted })}</span>
        </span>
      }
    />
  );
}
