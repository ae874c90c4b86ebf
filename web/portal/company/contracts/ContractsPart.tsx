import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import type { SupportLevel } from '../../../../api/contracts.ts';
import { useProblemWords } from '../../../app/problem-words.ts';
import { levelsQuery } from '../../../contracts/queries.ts';
import { useDay } from '../../../contracts/use-day.ts';
import { Card, CardPart } from '../../../design/Card.tsx';
import { Failed, LoadingRows } from '../../../design/PageState.tsx';

import { useShownCompany } from '../shown-company.ts';

/** The company's contracts, the newest first. */
export function ContractsPart() {
  const { t, i18n } = useTranslation(['company', 'common']);
  const words = useProblemWords();
  const levels = useQuery(levelsQuery(useShownCompany().id, '', i18n.language));
  const contracts = levels.data?.levels.filter(({ contractId }) => contractId !== null);
  return (
    <Card aria-labelledby="contracts">
      <CardPart>
        <h2 id="contracts">{t('parts.contracts')}</h2>
        {levels.isPending && <LoadingRows count={2} height={56} label={t('common:loading')} />}
        {levels.isError && (
          <Failed
            words={words(levels.error)}
            retry={t('common:retry')}
            onRetry={() => void levels.refetch()}
          />
        )}
        {contracts?.length === 0 && <p>{t('contracts.none')}</p>}
      </CardPart>
      {contracts?.map((contract) => (
        <CardPart key={contract.contractId}>
          <Contract {...contract} />
        </CardPart>
      ))}
    </Card>
  );
}

function Contract({ contractId, contractNumber, planName, validUntil, ledger }: SupportLevel) {
  const { t } = useTranslation(['contracts', 'portal']);
  const day = useDay();
  return (
    <>
      <h3>{t('ledger.contract', { plan: planName, number: contractNumber })}</h3>
      {validUntil && <p>{t('portal:new.level.until', { date: day(validUntil) })}</p>}
      {ledger && (
        <Link to="/company/contracts/$id" params={{ id: contractId ?? '' }}>
          {t('ledger.see', { number: contractNumber })}
        </Link>
      )}
    </>
  );
}
