import { Button, NativeSelect } from '@mantine/core';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { LedgerLine } from '../../api/contracts.ts';
import { Card, CardPart } from '../design/Card.tsx';
import classes from './Ledger.module.css';
import { LedgerTable } from './LedgerTable.tsx';
import { QuotaSummary } from './QuotaSummary.tsx';
import { useDay } from './use-day.ts';
import type { ShownLedger } from './use-ledger.ts';

interface Props {
  shown: ShownLedger;
  requestsAt: '/requests/$number' | '/desk/requests/$number';
  action?: (line: LedgerLine) => ReactNode;
}

/** The quota of a contract year and how it was used. */
export function LedgerCard({ shown, requestsAt, action }: Props) {
  const { t } = useTranslation('contracts');
  const day = useDay();
  const { ledger, lines } = shown;
  return (
    <Card aria-label={t('ledger.caption')}>
      <CardPart>
        <QuotaSummary year={ledger.year} />
      </CardPart>
      <CardPart className={classes.lines ?? ''}>
        {ledger.years.length > 1 && (
          <div className={classes.tools}>
            <NativeSelect
              label={t('ledger.year')}
              value={ledger.year.startsOn}
              data={ledger.years.map((year) => ({
                value: year,
                label: t('ledger.from', { date: day(year) }),
              }))}
              onChange={(event) => shown.showYear(event.currentTarget.value)}
            />
          </div>
        )}
        <LedgerTable lines={lines} requestsAt={requestsAt} {...(action && { action })} />
        {shown.showMore && (
          <div className={classes.more}>
            <Button variant="default" loading={shown.loadingMore} onClick={shown.showMore}>
              {t('ledger.more')}
            </Button>
          </div>
        )}
      </CardPart>
    </Card>
  );
}
