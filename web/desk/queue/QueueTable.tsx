import { useTranslation } from 'react-i18next';
import type { RequestSummary } from '../../../api/requests.ts';
import { QueueRow } from './QueueRow.tsx';
import classes from './QueueTable.module.css';

interface Props {
  requests: readonly RequestSummary[];
  current: string | undefined;
}

/** The queue in the order the server gives it: late or nearly, premium, standard (A4). */
export function QueueTable({ requests, current }: Props) {
  const { t } = useTranslation('desk');
  return (
    <table className={classes.table}>
      <thead>
        <tr>
          <th className={classes.time}>{t('column.time')}</th>
          <th className={classes.severity}>{t('column.severity')}</th>
          <th>{t('column.request')}</th>
          <th className={classes.company}>{t('column.company')}</th>
          <th className={classes.product}>{t('column.product')}</th>
          <th className={classes.status}>{t('column.status')}</th>
          <th className={classes.owner}>{t('column.owner')}</th>
          <th className={classes.active}>{t('column.active')}</th>
        </tr>
      </thead>
      <tbody>
        {requests.map((request) => (
          <QueueRow key={request.number} request={request} current={request.number === current} />
        ))}
      </tbody>
    </table>
  );
}
