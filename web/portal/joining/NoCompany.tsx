import { Button } from '@mantine/core';
import { IconBuildingOff, IconMailCheck } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { serverNow } from '../../app/api.ts';
import { useMe } from '../../app/session.ts';
import { formatter } from '../../app/time.ts';
import { Card, CardPart } from '../../design/Card.tsx';
import { Notice } from '../../design/Notice.tsx';
import classes from '../sign-in/forms.module.css';
import { statedQuery } from './queries.ts';
import { StateForm } from './StateForm.tsx';

/** Somebody who was removed, or left, or waits to be let in: the account stays. */
export function NoCompany() {
  const { t, i18n } = useTranslation(['portal', 'sign-in']);
  const { person } = useMe();
  const { data } = useQuery(statedQuery);
  const [stating, setStating] = useState(false);
  const last = data?.items[0];
  const format = formatter(i18n.language, person.timeZone);
  return (
    <div className={classes.inside}>
      <IconBuildingOff className={classes.icon} size={28} stroke={1.75} aria-hidden="true" />
      <h1>{t('noCompany.title')}</h1>
      <p className={classes.lead}>{t('noCompany.text')}</p>
      <div role="status">
        {last && (
          <Notice tone="info" icon={<IconMailCheck size={18} stroke={1.75} aria-hidden="true" />}>
            {t('noCompany.sent', {
              company: last.companyName,
              when: format.near(Date.parse(last.statedAt), serverNow()),
              email: person.email,
            })}
          </Notice>
        )}
      </div>
      {stating ? (
        <Card aria-label={t('noCompany.state')}>
          <CardPart>
            <StateForm onSent={() => setStating(false)} />
          </CardPart>
        </Card>
      ) : (
        <Button variant="default" onClick={() => setStating(true)}>
          {t(last ? 'noCompany.again' : 'noCompany.state')}
        </Button>
      )}
    </div>
  );
}
