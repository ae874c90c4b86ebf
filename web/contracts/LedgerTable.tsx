import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { LedgerLine } from '../../api/contracts.ts';
import { useTimeFormat } from '../clock/reader.ts';
import classes from './Ledger.module.css';

interface Props {
  lines: readonly LedgerLine[];
  /** Where the page of a request is. */
  requestsAt: '/requests/$number' | '/desk/requests/$number';
  /** What can be done with a line. */
  action?: (line: LedgerLine) => ReactNode;
}

/** K3: who took, used, returned or corrected which incident, and what was left then; newest first. */
export function LedgerTable({ lines, requestsAt, action }: Props) {
  const { t } = useTranslation('contracts');
  return (
    <table className={classes.table}>
      <caption className={classes.unseen}>{t('ledger.caption')}</caption>
      <thead>
        <tr>
          <th scope="col">{t('ledger.when')}</th>
          <th scope="col">{t('ledger.what')}</th>
          <th scope="col">{t('ledger.request')}</th>
          <th scope="col">{t('ledger.by')}</th>
          <th scope="col" className={classes.number}>
            {t('ledger.change')}
          </th>
          <th scope="col" className={classes.number}>
            {t('ledger.left')}
          </th>
          {action && (
            <th scope="col">
              <span className={classes.unseen}>{t('ledger.actions')}</span>
            </th>
          )}
        </tr>
      </thead>
      <tbody>
        {lines.map((line) => (
          <Line key={line.id} line={line} requestsAt={requestsAt} {...(action && { action })} />
        ))}
      </tbody>
    </table>
  );
}

function Line({ line, requestsAt, action }: { line: LedgerLine } & Omit<Props, 'lines'>) {
  const { t, i18n } = useTranslation('contracts');
  const { date, time } = useTimeFormat();
  const at = Date.parse(line.at);
  const signed = new Intl.NumberFormat(i18n.language, { signDisplay: 'exceptZero' });
  const number = line.requestNumber;
  const done = action?.(line);
  return (
    <tr>
      <td data-label={t('ledger.when')}>
        <time dateTime={line.at}>
          {date(at)}, {time(at)}
        </time>
      </td>
      <th scope="row">
        {t(`ledger.kind.${line.kind}`)}
        {line.reason && <span className={classes.reason}>{line.reason}</span>}
      </th>
      <td data-label={number ? t('ledger.request') : undefined}>
        {number && (
          <Link to={requestsAt} params={{ number }} className={classes.link ?? ''}>
            {number}
          </Link>
        )}
      </td>
      <td data-label={line.by ? t('ledger.by') : undefined}>{line.by?.name}</td>
      <td className={classes.number} data-label={t('ledger.change')}>
        {line.amount === 0 ? '–' : signed.format(line.amount).replace('-', '−')}
      </td>
      <td className={classes.number} data-label={line.left === null ? undefined : t('ledger.left')}>
        {line.left}
      </td>
      {action && <td className={classes.action}>{done}</td>}
    </tr>
  );
}
