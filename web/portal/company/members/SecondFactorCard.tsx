import { Button } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ApiError } from '../../../app/api.ts';
import { useProblemWords } from '../../../app/problem-words.ts';
import { useMe } from '../../../app/session.ts';
import { formatter } from '../../../app/time.ts';
import { Card, CardPart } from '../../../design/Card.tsx';
import { Dialog } from '../../../design/Dialog.tsx';
import { Notice } from '../../../design/Notice.tsx';
import classes from '../InviteForm.module.css';
import { askForSecondFactor } from '../queries.ts';

interface Props {
  publicId: string;
  /** Since when everybody is asked for one; null where nobody is. */
  since: string | null;
  onSaid: (words: string) => void;
}

/** C3: owner and administrators ask everybody for a second factor, or nobody. */
export function SecondFactorCard({ publicId, since, onSaid }: Props) {
  const { t, i18n } = useTranslation(['people', 'common']);
  const { timeZone } = useMe().person;
  const client = useQueryClient();
  const [asking, setAsking] = useState(false);
  const change = useMutation({
    mutationFn: (required: boolean) => askForSecondFactor(publicId, required),
    onSuccess: (_nothing, required) => {
      setAsking(false);
      onSaid(t(required ? 'companyFactor.isOn' : 'companyFactor.isOff'));
    },
    onSettled: () => client.invalidateQueries({ queryKey: ['people', publicId] }),
  });
  const day = since && formatter(i18n.language, timeZone).date(Date.parse(since));
  return (
    <Card aria-labelledby="company-factor">
      <CardPart className={classes.form ?? ''}>
        <h2 id="company-factor">{t('companyFactor.title')}</h2>
        <p>{day ? t('companyFactor.on', { when: day }) : t('companyFactor.off')}</p>
        {!asking && change.isError && <Failure error={change.error} />}
        <div className={classes.foot}>
          {since === null ? (
            <Button variant="default" onClick={() => setAsking(true)}>
              {t('companyFactor.switchOn')}
            </Button>
          ) : (
            <Button
              variant="default"
              loading={change.isPending}
              onClick={() => change.mutate(false)}
            >
              {t('companyFactor.switchOff')}
            </Button>
          )}
        </div>
      </CardPart>
      <Dialog
        opened={asking}
        onClose={() => setAsking(false)}
        title={t('companyFactor.ask')}
        closeLabel={t('common:close')}
      >
        <div className={classes.form}>
          <p>{t('companyFactor.askText')}</p>
          {change.isError && <Failure error={change.error} />}
          <div className={classes.foot}>
            <Button loading={change.isPending} onClick={() => change.mutate(true)} data-autofocus>
              {t('companyFactor.switchOn')}
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

function Failure({ error }: { error: Error }) {
  const { t } = useTranslation('people');
  const words = useProblemWords();
  const isOwnMissing = error instanceof ApiError && error.code === 'own_second_factor_missing';
  return (
    <Notice tone="error">
      <p>{words(error)}</p>
      {isOwnMissing && <Link to="/profile">{t('companyFactor.toProfile')}</Link>}
    </Notice>
  );
}
