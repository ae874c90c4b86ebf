import { IconPhone } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { RequestDetail } from '../../../api/requests.ts';
import { Card, CardPart } from '../../design/Card.tsx';
import classes from './CallBox.module.css';

/** P3: outside opening hours a call starts the clock at once. */
export function CallBox({ request }: { request: RequestDetail }) {
  const { t } = useTranslation('portal');
  const { supportPhone, callCode } = request;
  return (
    <Card>
      <CardPart>
        <h2>{t('call.title')}</h2>
        <p className={classes.text}>{t('call.text')}</p>
        <a className={classes.number} href={`tel:${supportPhone.replace(/[^\d+]/g, '')}`}>
          <IconPhone size={20} stroke={1.75} aria-hidden="true" /> {supportPhone}
        </a>
        <p className={classes.text}>
          {t('call.code')} <strong className={classes.code}>{callCode}</strong>
        </p>
      </CardPart>
    </Card>
  );
}
