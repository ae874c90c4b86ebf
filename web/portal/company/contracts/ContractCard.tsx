import { Button } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { CompanyContract } from '../../../../api/contact-lists.ts';
import { isActivated } from '../../../../domain/contracts/index.ts';
import { CertificateLink } from '../../../contracts/ContractFiles.tsx';
import { useDay } from '../../../contracts/use-day.ts';
import { Badge } from '../../../design/Badge.tsx';
import { Card, CardPart } from '../../../design/Card.tsx';
import { useShownCompany } from '../shown-company.ts';
import classes from './Contacts.module.css';
import { ContactsForm } from './ContactsForm.tsx';
import { NamedContacts } from './NamedContacts.tsx';
import { SentList } from './SentList.tsx';
import { stateLooks } from './state-looks.tsx';

interface Props {
  contract: CompanyContract;
  contracts: readonly CompanyContract[];
}

/** One contract: how it stands, whom it names, and what was sent for it. */
export function ContractCard({ contract, contracts }: Props) {
  const { t } = useTranslation(['activation', 'contracts']);
  const day = useDay();
  const { say, people, name } = useShownCompany();
  const [open, setOpen] = useState(false);
  const { number, planName, state, startsOn, endsOn, company, abilities, list } = contract;
  const { tone, icon } = stateLooks[state];
  const may = abilities.activate || abilities.changeContacts;
  const label = list ? t('correct') : t(abilities.activate ? 'activateThis' : 'change');
  return (
    <Card aria-labelledby={contract.id}>
      <CardPart className={classes.contract}>
        <div className={classes.head}>
          <h3 id={contract.id}>{t('contracts:ledger.contract', { plan: planName, number })}</h3>
          <Badge tone={tone} icon={icon}>
            {t(`state.${state}`)}
          </Badge>
        </div>
        <p className={classes.quiet}>
          {t('days', { from: day(startsOn), to: day(endsOn) })}
          {company.name !== name && `, ${company.name}`}
        </p>
        {list && <SentList list={list} present={contract.contacts} />}
        <NamedContacts contract={contract} />
        <div className={classes.foot}>
          {may && !open && (
            <Button
              variant={abilities.activate ? 'filled' : 'default'}
              aria-label={`${label}, ${number}`}
              onClick={() => setOpen(true)}
            >
              {label}
            </Button>
          )}
          <CertificateLink id={contract.id} state={state} />
          {people.data?.abilities.managePeople && isActivated(contract) && (
            <Link to="/company/contracts/$id" params={{ id: contract.id }}>
              {t('contracts:ledger.see', { number })}
            </Link>
          )}
        </div>
      </CardPart>
      {open && (
        <CardPart>
          <ContactsForm
            contract={contract}
            contracts={contracts}
            onSent={() => {
              setOpen(false);
              say(t('sent'));
            }}
            onCancel={() => setOpen(false)}
          />
        </CardPart>
      )}
    </Card>
  );
}
