import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import type { ContractSummary } from '../../../api/contracts.ts';
import { useDay } from '../../contracts/use-day.ts';
import { PlanBadge } from '../../design/PlanBadge.tsx';
import classes from './CompanyPage.module.css';
import { Entitlements } from './Entitlements.tsx';
import { termsQuery } from './queries.ts';

/** A contract with its state, its days, and each thing it entitles to. */
export function ContractOfCompany({ contract }: { contract: ContractSummary }) {
  const { t, i18n } = useTranslation(['desk-companies', 'terms']);
  const day = useDay();
  const { data: terms } = useQuery(termsQuery(contract.id));
  const list = new Intl.ListFormat(i18n.language);
  return (
    <li className={classes.contract}>
      <p className={classes.contractHead}>
        <Link to="/desk/contracts/$id" params={{ id: contract.id }} className={classes.name}>
          {contract.number}
        </Link>
        <PlanBadge>{contract.planName}</PlanBadge>
        <span>{terms?.stateName ?? t(`terms:state.${contract.state}`)}</span>
        <span className={classes.quiet}>
          {t('page.valid', { from: day(contract.startsOn), to: day(contract.endsOn) })}
        </span>
      </p>
      {terms?.products && (
        <p className={classes.quiet}>
          {t('page.covers', { products: list.format(terms.products.map(({ name }) => name)) })}
        </p>
      )}
      {terms && <Entitlements contract={contract} terms={terms} />}
    </li>
  );
}
