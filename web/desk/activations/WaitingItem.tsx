import { Button } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { DecideContacts, WaitingList } from '../../../api/contact-lists.ts';
import { useNow, useTimeFormat } from '../../clock/reader.ts';
import { ContactChanges } from '../../contracts/ContactChanges.tsx';
import { useDay } from '../../contracts/use-day.ts';
import { Avatar } from '../../design/Avatar.tsx';
import tellings from '../Tellings.module.css';
import { SendBackForm } from './SendBackForm.tsx';

interface Props {
  list: WaitingList;
  isBusy: boolean;
  onDecide: (wanted: DecideContacts) => void;
}

export function WaitingItem({ list, isBusy, onDecide }: Props) {
  const { t } = useTranslation('activation');
  const { near } = useTimeFormat();
  const now = useNow();
  const day = useDay();
  const [returning, setReturning] = useState(false);
  const { purpose, askedBy, askedAt, company, contract, changes } = list;
  const { number, planName: plan, startsOn, endsOn, mostContacts: most } = contract;
  const count = changes.filter(({ kind }) => kind !== 'removed').length;
  return (
    <li className={tellings.item}>
      <Avatar name={askedBy.name} />
      <div className={tellings.words}>
        <p>{t(`desk.${purpose}`, { name: askedBy.name, number })}</p>
        <p className={tellings.excerpt}>
          <Link to="/desk/companies/$publicId" params={{ publicId: company.publicId }}>
            {company.name}
          </Link>
          {`, ${company.publicId}, ${plan}, ${t('days', { from: day(startsOn), to: day(endsOn) })}`}
        </p>
        <p className={tellings.excerpt}>{t('desk.count', { count, most })}</p>
        <ContactChanges changes={changes} />
        {returning ? (
          <SendBackForm
            isBusy={isBusy}
            onSend={(reason) => onDecide({ decision: 'send_back', reason })}
            onCancel={() => setReturning(false)}
          />
        ) : (
          <div className={tellings.deeds}>
            <Button
              size="xs"
              disabled={isBusy}
              aria-label={`${t('desk.approve')}, ${number}`}
              onClick={() => onDecide({ decision: 'approve' })}
            >
              {t('desk.approve')}
            </Button>
            <Button
              size="xs"
              variant="default"
              disabled={isBusy}
              aria-label={`${t('desk.sendBack')}, ${number}`}
              onClick={() => setReturning(true)}
            >
              {t('desk.sendBack')}
            </Button>
          </div>
        )}
      </div>
      <time className={tellings.meta} dateTime={askedAt}>
        {near(Date.parse(askedAt), now)}
      </time>
    </li>
  );
}
