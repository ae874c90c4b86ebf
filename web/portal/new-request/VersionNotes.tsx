import { Checkbox } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useDay } from '../../contracts/use-day.ts';
import { Notice } from '../../design/Notice.tsx';
import classes from './AffectedSection.module.css';
import type { Version } from './draft.ts';
import type { FormState } from './form-state.ts';
import { RecommendedUpdate } from './RecommendedUpdate.tsx';

/** R2: a recommended update is named and blocks nothing; a limited or ended version is told before sending. */
export function VersionNotes({ state }: { state: FormState }) {
  const { t } = useTranslation('portal');
  const { chosen, draft, products, change } = state;
  const { version } = chosen;
  if (!version) return null;
  const update = version.recommendedUpdate;
  return (
    <div className={classes.notes}>
      {update && !draft.certifiedVersion && (
        <RecommendedUpdate state={state} version={version} update={update} />
      )}
      {version.phase !== 'full' && (
        <PhaseNote version={version} means={products.support.phases[version.phase]} />
      )}
      {(update || version.certified) && (
        <Checkbox
          label={t('new.certified')}
          checked={draft.certifiedVersion}
          onChange={(event) => change({ certifiedVersion: event.currentTarget.checked })}
        />
      )}
    </div>
  );
}

/** `means` is what the operator says of the phase. */
function PhaseNote({ version, means }: { version: Version; means: string | undefined }) {
  const { t } = useTranslation('support-form');
  const day = useDay();
  const { name, phase, limitedSince, endedSince } = version;
  if (phase === 'ended') {
    const said = { version: name, day: endedSince ? day(endedSince) : '' };
    return (
      <Notice tone="soon">
        <strong>{t(endedSince ? 'phase.endedSince' : 'phase.ended', said)}</strong>{' '}
        {means ?? t('phase.endedMeans')} {t('phase.send')}
      </Notice>
    );
  }
  const said = { version: name, day: limitedSince ? day(limitedSince) : '' };
  return (
    <Notice tone="info">
      {t(limitedSince ? 'phase.limitedSince' : 'phase.limited', said)}{' '}
      {endedSince && `${t('phase.ends', { day: day(endedSince) })} `}
      {means ?? t('phase.limitedMeans')}
    </Notice>
  );
}
