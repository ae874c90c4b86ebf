import { IconCheck, IconPlus } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { ContractTerms } from '../../../../api/contract-terms.ts';
import { Card } from '../../../design/Card.tsx';
import classes from './IncludedCard.module.css';
import { UpgradeButton } from './UpgradeButton.tsx';

/** What the plan includes, and what the next one by rank would add. */
export function IncludedCard({ contract }: { contract: ContractTerms }) {
  const { t } = useTranslation('company');
  const { id, plan, nextPlan } = contract;
  const included = useIncluded(contract);
  return (
    <Card className={classes.card ?? ''} aria-labelledby={`included-${id}`}>
      <div className={classes.side}>
        <h2 id={`included-${id}`}>{t('included.title', { plan: plan.name })}</h2>
        <ul className={classes.list}>
          {included.map((words) => (
            <li key={words}>
              <IconCheck size={16} stroke={1.75} aria-hidden="true" />
              {words}
            </li>
          ))}
        </ul>
      </div>
      {nextPlan && nextPlan.adds.length > 0 && (
        <div className={classes.side}>
          <h2>{t('included.next', { plan: nextPlan.name })}</h2>
          <ul className={classes.list}>
            {nextPlan.adds.map(({ words }) => (
              <li key={words}>
                <IconPlus size={16} stroke={1.75} aria-hidden="true" />
                {words}
              </li>
            ))}
          </ul>
          <UpgradeButton contract={contract} />
        </div>
      )}
    </Card>
  );
}

function useIncluded(contract: ContractTerms): string[] {
  const { t } = useTranslation('company');
  const { incidents, contacts, channels, signatureLane, extras, largestFile } = contract;
  const { furtherPromises, products } = contract;
  return [
    incidents === null ? t('included.unlimited') : t('included.incidents', { count: incidents }),
    t('included.contacts', { count: contacts.allowed }),
    ...channels.map(({ name }) => name),
    signatureLane.name,
    ...extras.map(({ name }) => name),
    largestFile.words,
    ...furtherPromises.map(({ words }) => words),
    products === null
      ? t('included.everyProduct')
      : t('included.products', { names: products.map(({ name }) => name).join(', ') }),
  ];
}
