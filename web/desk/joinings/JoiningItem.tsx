import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { SupportJoining } from '../../../api/joining.ts';
import { useNow, useTimeFormat } from '../../clock/reader.ts';
import { Avatar } from '../../design/Avatar.tsx';
import tellings from '../Tellings.module.css';
import type { Decision } from './queries.ts';

interface Props {
  joining: SupportJoining;
  isBusy: boolean;
  onDecide: (wanted: Decision) => void;
}

export function JoiningItem({ joining, isBusy, onDecide }: Props) {
  const { t } = useTranslation('people');
  const { near } = useTimeFormat();
  const now = useNow();
  const { name, email, address, companyName, company, codeEnding, reason, statedAt } = joining;
  const button = (label: string, wanted: Decision, variant: 'filled' | 'default' = 'default') => (
    <Button
      size="xs"
      variant={variant}
      disabled={isBusy}
      aria-label={`${label}, ${name}`}
      onClick={() => onDecide(wanted)}
    >
      {label}
    </Button>
  );
  return (
    <li className={tellings.item}>
      <Avatar name={name} />
      <div className={tellings.words}>
        <p>{t('joinings.states', { name, stated: companyName })}</p>
        <p className={tellings.excerpt}>
          {t('joinings.known', {
            ending: codeEnding,
            company: company.name,
            number: company.publicId,
          })}{' '}
          <span className={tellings.why}>{t(`joinings.${reason}`)}</span>
        </p>
        <p className={tellings.excerpt}>
          {address ? t('joinings.from', { email, address }) : email}
        </p>
        <div className={tellings.deeds}>
          {joining.canPassOn && button(t('joinings.passOn'), { decision: 'pass_on' }, 'filled')}
          {button(t('joinings.approve'), { decision: 'approve' })}
          {!joining.canPassOn &&
            button(t('joinings.approveAdministrator'), {
              decision: 'approve',
              role: 'administrator',
            })}
          {button(t('joinings.refuse'), { decision: 'refuse' })}
        </div>
      </div>
      <time className={tellings.meta} dateTime={statedAt}>
        {near(Date.parse(statedAt), now)}
      </time>
    </li>
  );
}
