import { Button } from '@mantine/core';
import { IconCircleCheck } from '@tabler/icons-react';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import type { ContractSummary } from '../../../api/contracts.ts';
import { useTimeFormat } from '../../clock/reader.ts';
import { Notice } from '../../design/Notice.tsx';
import classes from './NewContractPage.module.css';

interface Props {
  contract: ContractSummary;
  companyName: string;
  onAgain: () => void;
}

export function ContractCreated({ contract, companyName, onAgain }: Props) {
  const { t } = useTranslation(['desk-companies', 'terms']);
  const { date } = useTimeFormat();
  const day = (local: string) => date(Date.parse(`${local}T12:00:00Z`));
  const { quota } = contract;
  return (
    <div role="status">
      <Notice tone="info" icon={<IconCircleCheck size={18} stroke={1.75} />}>
        {t(`form.created.${contract.state === 'issued' ? 'issued' : 'active'}`, {
          number: contract.number,
        })}
      </Notice>
      <dl className={classes.facts}>
        <dt>{t('form.number')}</dt>
        <dd>
          <Link to="/desk/contracts/$id" params={{ id: contract.id }}>
            {contract.number}
          </Link>
        </dd>
        <dt>{t('form.company')}</dt>
        <dd>{companyName}</dd>
        <dt>{t('form.plan')}</dt>
        <dd>{contract.planName}</dd>
        <dt>{t('form.valid')}</dt>
        <dd>
          {day(contract.startsOn)} – {day(contract.endsOn)}
        </dd>
        {quota && (
          <>
            <dt>{t('form.incidents')}</dt>
            <dd>{quota.granted ?? t('terms:unlimited')}</dd>
          </>
        )}
        <dt>{t('form.contactsShort')}</dt>
        <dd>
          {contract.contacts.map(({ name, email }) => `${name} (${email})`).join(', ') || '–'}
        </dd>
      </dl>
      <Button variant="default" mt="lg" onClick={onAgain}>
        {t('form.another')}
      </Button>
    </div>
  );
}
