import { Checkbox } from '@mantine/core';
import { IconCircleArrowUp } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { Notice } from '../../design/Notice.tsx';
import classes from './AffectedSection.module.css';
import type { FormState } from './form-state.ts';

/** R2: a recommended update is named and blocks nothing; an ended version is told before sending. */
export function VersionNotes({ state: { chosen, draft, change } }: { state: FormState }) {
  const { t } = useTranslation('portal');
  const { version } = chosen;
  if (!version) return null;
  const update = version.recommendedUpdate;
  return (
    <div className={classes.notes}>
      {update && !draft.certifiedVersion && (
        <Notice tone="info" icon={<IconCircleArrowUp size={18} stroke={1.75} />}>
          <strong>{t('new.update', { version: update.version })}</strong> {update.fixes}{' '}
          {t('new.updateOptional', { version: version.name })}
        </Notice>
      )}
      {version.phase !== 'full' && (
        <Notice tone={version.phase === 'ended' ? 'soon' : 'info'}>
          {t(`new.phase.${version.phase}`, { version: version.name })}
        </Notice>
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
