import { Button } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useProblemWords } from '../app/problem-words.ts';
import { useMe } from '../app/session.ts';
import { Card, CardPart } from '../design/Card.tsx';
import { Dialog } from '../design/Dialog.tsx';
import { Notice } from '../design/Notice.tsx';
import { DeleteAccountForm } from './DeleteAccountForm.tsx';
import classes from './Privacy.module.css';
import { deletionsQuery, useDeletions } from './queries.ts';
import { useDue } from './use-due.ts';

export function YourAccount() {
  const { t } = useTranslation(['privacy', 'common']);
  const { data } = useQuery(deletionsQuery);
  const [asking, setAsking] = useState(false);
  const close = () => setAsking(false);
  const owned = useMe().companies.find(({ role }) => role === 'owner');
  return (
    <Card aria-labelledby="your-account">
      <CardPart className={classes.part ?? ''}>
        <h2 id="your-account">{t('account.title')}</h2>
        {data?.person ? (
          <Waiting {...data.person} />
        ) : (
          <>
            <p className={classes.lead}>{t('account.lead')}</p>
            {owned ? (
              <>
                <p>{t('account.owner', { company: owned.name })}</p>
                <p>
                  <Link to="/company/members" search={{ company: owned.publicId }}>
                    {t('account.toCompany')}
                  </Link>
                </p>
              </>
            ) : (
              <div className={classes.foot}>
                <Button variant="default" disabled={!data} onClick={() => setAsking(true)}>
                  {t('account.ask')}
                </Button>
              </div>
            )}
          </>
        )}
      </CardPart>
      <Dialog
        opened={asking}
        onClose={close}
        title={t('account.dialog')}
        closeLabel={t('common:close')}
      >
        <DeleteAccountForm onDone={close} />
      </Dialog>
    </Card>
  );
}

function Waiting({ dueAt, waitsFor }: { dueAt: string; waitsFor: string | null }) {
  const { t } = useTranslation('privacy');
  const words = useProblemWords();
  const due = useDue();
  const { keepPerson } = useDeletions();
  return (
    <>
      <p role="status">
        {waitsFor === null
          ? t('account.waiting', { when: due(dueAt) })
          : t('account.waitsFor', { company: waitsFor })}
      </p>
      {keepPerson.isError && <Notice tone="error">{words(keepPerson.error)}</Notice>}
      <div className={classes.foot}>
        <Button loading={keepPerson.isPending} onClick={() => keepPerson.mutate()}>
          {t('account.keep')}
        </Button>
      </div>
    </>
  );
}
