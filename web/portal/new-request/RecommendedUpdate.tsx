import { Button } from '@mantine/core';
import { IconCircleArrowUp } from '@tabler/icons-react';
import { useNavigate } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { Notice } from '../../design/Notice.tsx';
import classes from './AffectedSection.module.css';
import type { Version } from './draft.ts';
import type { FormState } from './form-state.ts';
import { isWaiting } from './steps.ts';

interface Props {
  state: FormState;
  version: Version;
  update: NonNullable<Version['recommendedUpdate']>;
}

/** R2: the draft waits while the update is tried, and blocks nothing. */
export function RecommendedUpdate({ state, version, update }: Props) {
  const { t } = useTranslation(['portal', 'support-form']);
  const { chosen, draft, change } = state;
  const waiting = isWaiting(draft, chosen);
  return (
    <div role="status">
      <Notice tone="info" icon={<IconCircleArrowUp size={18} stroke={1.75} />}>
        <strong>{t('new.update', { version: update.version })}</strong> {update.fixes}{' '}
        {waiting
          ? t('support-form:update.waits', { version: update.version })
          : t('new.updateOptional', { version: version.name })}
        <div className={classes.update}>
          {waiting ? (
            <Tried state={state} version={version} update={update} />
          ) : (
            <Button
              size="xs"
              variant="default"
              onClick={() => change({ updateFirst: update.version })}
            >
              {t('support-form:update.first')}
            </Button>
          )}
        </div>
      </Notice>
    </div>
  );
}

/** What came of it. */
function Tried({ state, version, update }: Props) {
  const { t } = useTranslation('support-form');
  const navigate = useNavigate();
  const { chosen, change, discard } = state;
  const isOffered = chosen.product?.versions.some(({ id }) => id === update.version);
  const helped = () => {
    discard();
    void navigate({ to: '/requests' });
  };
  return (
    <>
      <Button size="xs" variant="default" onClick={helped}>
        {t('update.helped')}
      </Button>
      {isOffered && (
        <Button
          size="xs"
          variant="default"
          onClick={() => change({ versionId: update.version, updateFirst: '' })}
        >
          {t('update.goOn', { version: update.version })}
        </Button>
      )}
      <Button size="xs" variant="default" onClick={() => change({ updateFirst: '' })}>
        {t('update.without', { version: version.name })}
      </Button>
    </>
  );
}
