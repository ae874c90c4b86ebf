import type { ContractTerms } from '../../../../api/contract-terms.ts';
import { useMe } from '../../../app/session.ts';
import { AskForMore } from '../contracts/AskForMore.tsx';
import { useShownCompany } from '../shown-company.ts';

/** K4: asks for more from where the limit is felt; nothing for those who do not manage the company. */
export function UpgradeButton({ contract: { id, number } }: { contract: ContractTerms }) {
  const { viewing } = useMe();
  const { people } = useShownCompany();
  if (viewing || !people.data?.abilities.managePeople) return null;
  return <AskForMore contractId={id} number={number} wish="upgrade" size="xs" />;
}
