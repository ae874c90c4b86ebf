import { IconProgress } from '@tabler/icons-react';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import type { ContractTerms } from '../../../../api/contract-terms.ts';
import { Badge } from '../../../design/Badge.tsx';
import { Card, CardPart } from '../../../design/Card.tsx';
import classes from './ContractCard.module.css';

/** K1, K4: a contract that does not hold yet; what is to be done about it is on the contracts' part. */
export function WaitingCard({ contract }: { contract: ContractTerms }) {
  const { t } = useTranslation('company');
  const { id, plan, number, stateName } = contract;
  return (
    <Card aria-labelledby={`contract-${id}`}>
      <CardPart>
        <div className={classes.title}>
          <h2 id={`contract-${id}`}>{plan.name}</h2>
          <Badge tone="outline" icon={<IconProgress stroke={1.75} aria-hidden="true" />}>
            {stateName}
          </Badge>
        </div>
        <p className={classes.small}>{t('contract.number', { number })}</p>
        <p className={classes.pace}>
          <Link to="/company/contracts" search={true}>
            {t('contract.toContracts')}
          </Link>
        </p>
      </CardPart>
    </Card>
  );
}
