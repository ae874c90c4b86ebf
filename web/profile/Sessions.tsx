import { Button } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { call } from '../app/api.ts';
import { useProblemWords } from '../app/problem-words.ts';
import { Card, CardPart } from '../design/Card.tsx';
import { Dialog } from '../design/Dialog.tsx';
import { Notice } from '../design/Notice.tsx';
import classes from './ProfilePage.module.css';
import { SessionList } from './SessionList.tsx';

/** Where a device was lost, or left open. */
export function Sessions() {
  const { t } = useTranslation(['people', 'common']);
  const words = useProblemWords();
  const [asking, setAsking] = useState(false);
  const leave = useMutation({
    mutationFn: () => call('/api/sessions', { method: 'DELETE' }),
    // A fresh page: nothing of this person stays in memory.
    onSuccess: () => window.location.assign('/sign-in'),
  });
  return (
    <Card aria-labelledby="sessions">
      <CardPart className={classes.part ?? ''}>
        <h2 id="sessions">{t('profile.sessions')}</h2>
        <p className={classes.lead}>{t('profile.sessionsText')}</p>
        <SessionList />
        <div className={classes.foot}>
          <Button variant="default" onClick={() => setAsking(true)}>
            {t('profile.signOutEverywhere')}
          </Button>
        </div>
      </CardPart>
      <Dialog
        opened={asking}
        onClose={() => setAsking(false)}
        title={t('profile.signOutTitle')}
        closeLabel={t('common:close')}
      >
        <div className={classes.part}>
          <p>{t('profile.signOutText')}</p>
          {leave.isError && <Notice tone="error">{words(leave.error)}</Notice>}
          <div className={classes.foot}>
            <Button loading={leave.isPending} onClick={() => leave.mutate()} data-autofocus>
              {t('profile.signOutEverywhere')}
            </Button>
            <Button variant="default" onClick={() => setAsking(false)}>
              {t('common:cancel')}
            </Button>
          </div>
        </div>
      </Dialog>
    </Card>
  );
}
