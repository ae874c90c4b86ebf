import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import classes from './CompanyPage.module.css';
import { ContractOfCompany } from './ContractOfCompany.tsx';
import { Part } from './Part.tsx';
import { contractsQuery } from './queries.ts';

/** Every contract, the newest first, with all that it entitles to. */
export function Contracts({ companyId }: { companyId: string }) {
  const { t } = useTranslation('desk-companies');
  const contracts = useQuery(contractsQuery(companyId));
  return (
    <Part id="contracts" title={t('page.contracts')} query={contracts}>
      {({ items }) =>
        items.length === 0 ? (
          <p className={classes.quiet}>{t('page.noContracts')}</p>
        ) : (
          <ul>
            {items.map((contract) => (
              <ContractOfCompany key={contract.id} contract={contract} />
            ))}
          </ul>
        )
      }
    </Part>
  );
}
