import { Button } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useProblemWords } from '../../../app/problem-words.ts';
import { Card, CardPart } from '../../../design/Card.tsx';
import { Failed, LoadingRows } from '../../../design/PageState.tsx';
import { useShownCompany } from '../shown-company.ts';
import classes from './Contacts.module.css';
import { ContactsForm } from './ContactsForm.tsx';
import { ContractCard } from './ContractCard.tsx';
import { companyContractsQuery } from './queries.ts';

/** K1: the company's contracts, the newest first, and the way to activate one. */
export function ContractsPart() {
  const { t, i18n } = useTranslation(['activation', 'company', 'common']);
  const words = useProblemWords();
  const { publicId, people, say } = useShownCompany();
  const list = useQuery(companyContractsQuery(publicId, i18n.language));
  const [open, setOpen] = useState(false);
  const contracts = list.data?.items ?? [];
  return (
    <div className={classes.part}>
      <Card aria-labelledby="contracts">
        <CardPart className={classes.contract}>
          <div className={classes.head}>
            <h2 id="contracts">{t('company:parts.contracts')}</h2>
            {people.data?.abilities.managePeople && !open && (
              <Button variant="default" onClick={() => setOpen(true)}>
                {t('activate')}
              </Button>
            )}
          </div>
          {list.isPending && <LoadingRows count={2} height={56} label={t('common:loading')} />}
          {list.isError && (
            <Failed
              words={words(list.error)}
              retry={t('common:retry')}
              onRetry={() => void list.refetch()}
            />
          )}
          {list.data && (
            <p className={classes.quiet}>
              {t(contracts.length === 0 ? 'company:contracts.none' : 'lead')}
            </p>
          )}
        </CardPart>
        {open && (
          <CardPart>
            <ContactsForm
              contract={null}
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
      {contracts.map((contract) => (
        <ContractCard key={contract.id} contract={contract} contracts={contracts} />
      ))}
    </div>
  );
}
