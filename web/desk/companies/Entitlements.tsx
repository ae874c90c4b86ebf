import { useTranslation } from 'react-i18next';
import type { ContractTerms } from '../../../api/contract-terms.ts';
import type { ContractSummary } from '../../../api/contracts.ts';
import { isActivated } from '../../../domain/contracts/index.ts';
import { useDay } from '../../contracts/use-day.ts';
import classes from './CompanyPage.module.css';

interface Props {
  contract: ContractSummary;
  terms: ContractTerms;
}

/** What the contract entitles to: what is counted with unused, used and its renewal; what is not, that it is there. */
export function Entitlements({ contract, terms }: Props) {
  const { t } = useTranslation('desk-companies');
  const { contacts, extras, signatureLane, channels, largestFile } = terms;
  const file = { id: 'file', name: largestFile.words };
  return (
    <table className={classes.table}>
      <caption className={classes.unseen}>
        {t('page.entitlement')}, {contract.number}
      </caption>
      <thead>
        <tr>
          <th scope="col">{t('page.entitlement')}</th>
          <th scope="col">{t('page.unused')}</th>
          <th scope="col">{t('page.used')}</th>
          <th scope="col">{t('page.renews')}</th>
        </tr>
      </thead>
      <tbody>
        <Incidents contract={contract} terms={terms} />
        <tr>
          <th scope="row">{t('page.contacts')}</th>
          <td>{Math.max(0, contacts.allowed - contacts.items.length)}</td>
          <td>{contacts.items.length}</td>
          <td>–</td>
        </tr>
        {[signatureLane, ...extras, ...channels, file].map(({ id, name }) => (
          <tr key={id}>
            <th scope="row">{name}</th>
            <td colSpan={3} className={classes.quiet}>
              {t('page.inPlan')}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

/** K3: of the contract year of today; before the activation nothing is opened. */
function Incidents({ contract, terms }: Props) {
  const { t } = useTranslation('desk-companies');
  const day = useDay();
  const { quota, used } = contract;
  const granted = terms.incidents ?? t('page.unlimited');
  return (
    <tr>
      <th scope="row">{t('page.incidents')}</th>
      {!isActivated(contract) ? (
        <td colSpan={3} className={classes.quiet}>
          {granted}, {t('page.notYet')}
        </td>
      ) : (
        <>
          <td>{quota ? (quota.left ?? t('page.unlimited')) : '–'}</td>
          <td>{used ?? '–'}</td>
          <td>{quota?.renewsOn ? day(quota.renewsOn) : t('page.never')}</td>
        </>
      )}
    </tr>
  );
}
