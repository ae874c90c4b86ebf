import { useTranslation } from 'react-i18next';
import type { ContractTerms } from '../../../../api/contract-terms.ts';
import { useProblemWords } from '../../../app/problem-words.ts';
import { Card } from '../../../design/Card.tsx';
import { Failed, LoadingRows } from '../../../design/PageState.tsx';
import { ContactsCard } from './ContactsCard.tsx';
import { ContractCard } from './ContractCard.tsx';
import { IncludedCard } from './IncludedCard.tsx';
import { LicencesCard } from './LicencesCard.tsx';
import { ManagerCard } from './ManagerCard.tsx';
import { MembersCard } from './MembersCard.tsx';
import { NightCard } from './NightCard.tsx';
import classes from './OverviewPart.module.css';
import { StandardCard } from './StandardCard.tsx';
import { type Overview, useOverview } from './use-overview.ts';
import { WaitingCard } from './WaitingCard.tsx';

const isActive = ({ state }: ContractTerms) => state === 'active';

/** What a company has, on one page: what it bought, what of it was kept, and whom to turn to. */
export function OverviewPart() {
  const { t } = useTranslation('common');
  const words = useProblemWords();
  const { shown, error, retry } = useOverview();
  if (error) return <Failed words={words(error)} retry={t('retry')} onRetry={retry} />;
  if (!shown) {
    return (
      <Card>
        <LoadingRows count={5} height={56} label={t('loading')} />
      </Card>
    );
  }
  return (
    <div className={classes.columns}>
      <div className={classes.stack}>
        <Contracts {...shown} />
      </div>
      <Beside {...shown} />
      <div className={classes.stack}>
        <LicencesCard />
        <MembersCard />
        {shown.contracts.filter(isActive).map((contract) => (
          <IncludedCard key={contract.id} contract={contract} />
        ))}
      </div>
    </div>
  );
}

function Contracts(overview: Overview) {
  const { contracts, record } = overview;
  return (
    <>
      {contracts.length === 0 && <StandardCard />}
      {contracts.map((contract) =>
        isActive(contract) ? (
          <ContractCard key={contract.id} contract={contract} record={record} />
        ) : (
          <WaitingCard key={contract.id} contract={contract} />
        ),
      )}
    </>
  );
}

function Beside({ contracts, accountManager, levels }: Overview) {
  const active = contracts.filter(isActive);
  if (active.length === 0) return null;
  return (
    <div className={`${classes.stack} ${classes.beside}`}>
      <ManagerCard
        manager={accountManager}
        included={active.some(({ extras }) => extras.some(({ id }) => id === 'account_manager'))}
      />
      {active.map((contract) => (
        <ContactsCard key={contract.id} contract={contract} />
      ))}
      <NightCard contracts={active} phone={levels.supportPhone} />
    </div>
  );
}
