import { Button } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useMe } from '../../../app/session.ts';
import { Dialog } from '../../../design/Dialog.tsx';
import { Notice } from '../../../design/Notice.tsx';
import classes from './Changes.module.css';
import { EndForm } from './EndForm.tsx';
import { PlanChangeForm } from './PlanChangeForm.tsx';
import { enquiriesQuery, renewalQuery } from './queries.ts';
import { RenewForm } from './RenewForm.tsx';

interface Props {
  contract: { id: string; number: string; endsOn: string };
}

type Deed = 'renew' | 'changePlan' | 'end';
const titles = { renew: 'renewal.title', changePlan: 'plan.title', end: 'end.title' } as const;

/** K4, P7: what can be done with a contract, and what stands in the way of it. */
export function ContractDeeds({ contract }: Props) {
  const { t, i18n } = useTranslation(['contract-states', 'common']);
  const { data: proposal } = useQuery(renewalQuery(contract.id, i18n.language));
  const [deed, setDeed] = useState<Deed | null>(null);
  const close = () => setDeed(null);
  if (!proposal) return null;
  const { abilities, renewedBy, terminated } = proposal;
  const able = (
    [
      ['renew', abilities.renew],
      ['changePlan', abilities.change],
      ['end', abilities.end],
    ] as const
  ).filter(([, may]) => may);
  const shown = { contract, proposal, onDone: close };
  return (
    <div className={classes.deeds}>
      <Enquiries contractId={contract.id} />
      {terminated && (
        <Notice tone="soon">{t('desk.endedEarly', { reason: terminated.reason })}</Notice>
      )}
      {renewedBy && (
        <Link to="/desk/contracts/$id" params={{ id: renewedBy.id }}>
          {t('desk.followedBy', { number: renewedBy.number })}
        </Link>
      )}
      {able.length > 0 && (
        <fieldset className={classes.buttons} aria-label={t('desk.deeds')}>
          {able.map(([name]) => (
            <Button key={name} size="xs" variant="default" onClick={() => setDeed(name)}>
              {t(`desk.${name}`)}
            </Button>
          ))}
        </fieldset>
      )}
      <Dialog
        opened={deed !== null}
        onClose={close}
        title={deed ? t(titles[deed], { number: contract.number }) : ''}
        closeLabel={t('common:close')}
        wide={deed === 'changePlan'}
      >
        {deed === 'renew' && <RenewForm {...shown} />}
        {deed === 'changePlan' && <PlanChangeForm {...shown} />}
        {deed === 'end' && <EndForm {...shown} />}
      </Dialog>
    </div>
  );
}

/** What its customer asks and nobody has seen to. */
function Enquiries({ contractId }: { contractId: string }) {
  const { t, i18n } = useTranslation('contract-states');
  const { abilities } = useMe();
  const { data } = useQuery({
    ...enquiriesQuery(i18n.language),
    enabled: abilities.manageContracts === true,
  });
  return data?.items
    .filter(({ contract }) => contract.id === contractId)
    .map(({ id, wish, words, askedBy }) => (
      <Notice key={id} tone="info">
        <p>{t(`desk.asks.${wish}`, { name: askedBy.name })}</p>
        {words && <p className={classes.typed}>{words}</p>}
        <Link to="/desk/contracts/ending">{t('ending.title')}</Link>
      </Notice>
    ));
}
