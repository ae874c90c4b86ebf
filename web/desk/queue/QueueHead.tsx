import { useTranslation } from 'react-i18next';
import classes from './QueueTable.module.css';

export function QueueHead() {
  const { t } = useTranslation('desk');
  return (
    <thead>
      <tr aria-rowindex={1}>
        <th className={classes.check}>
          <span className={classes.hidden}>{t('column.choose')}</span>
        </th>
        <th className={classes.time}>{t('column.time')}</th>
        <th className={classes.severity}>{t('column.severity')}</th>
        <th className={classes.request}>{t('column.request')}</th>
        <th className={classes.company}>{t('column.company')}</th>
        <th className={classes.product}>{t('column.product')}</th>
        <th className={classes.status}>{t('column.status')}</th>
        <th className={classes.owner}>{t('column.owner')}</th>
        <th className={classes.active}>{t('column.active')}</th>
      </tr>
    </thead>
  );
}
