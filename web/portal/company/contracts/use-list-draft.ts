import type { CompanyContract } from '../../../../api/contact-lists.ts';
import { writeContactList } from '../../../../domain/contracts/index.ts';
import { useDraft } from '../../../app/draft.ts';

interface Draft {
  /** Typed where the contract is not known yet. */
  number: string;
  /** Null while nothing was typed: then it is what the contract has. */
  list: string | null;
  /** The version of the contract's list that the text grew from. */
  basedOn: number | null;
}
const nothing: Draft = { number: '', list: null, basedOn: null };

/** K1: a list that is being typed; at first what was sent back, else whom the contract names. */
export function useListDraft(contract: CompanyContract | null) {
  const key = contract ? `contacts:${contract.id}` : 'activation';
  const { draft, change, ...kept } = useDraft<Draft>(key, nothing);
  const before = contract?.list?.contacts ?? contract?.contacts ?? [];
  return {
    ...kept,
    change,
    number: contract?.number ?? draft.number,
    list: draft.list ?? writeContactList(before),
    basedOn: draft.basedOn,
  };
}
