import { IconPhone } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { ContractTerms } from '../../../../api/contract-terms.ts';
import { Card, CardPart } from '../../../design/Card.tsx';
import classes from './Beside.module.css';
import { whatACallDoes } from './night.ts';

interface Props {
  /** Those that hold. */
  contracts: readonly ContractTerms[];
  /** The priority line; empty where the operator has none. */
  phone: string;
}

/** P3: what to do about a critical problem outside opening hours, as the best of the plans has it. */
export function NightCard({ contracts, phone }: Props) {
  const { t } = useTranslation('company');
  const best = contracts.toSorted((one, other) => other.plan.rank - one.plan.rank)[0];
  const does = best && whatACallDoes(best);
  if (!best || !does || phone === '') return null;
  return (
    <Card aria-labelledby="night">
      <CardPart>
        <h2 id="night">{t('night.title')}</h2>
        <p className={classes.text}>
          {does === 'starts_the_clock' ? best.call?.words : t(`night.${does}`)}
        </p>
        <p className={classes.text}>{t('night.code')}</p>
        <a className={classes.phone} href={`tel:${phone.replace(/[^\d+]/g, '')}`}>
          <IconPhone size={18} stroke={1.75} aria-hidden="true" />
          {phone}
        </a>
      </CardPart>
    </Card>
  );
}
