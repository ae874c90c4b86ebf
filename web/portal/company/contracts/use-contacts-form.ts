import { useDebouncedValue } from '@mantine/hooks';
import { useState } from 'react';
import type { CompanyContract } from '../../../../api/contact-lists.ts';
import { ApiError } from '../../../app/api.ts';
import { checkList } from './check-list.ts';
import { useSendContacts } from './queries.ts';
import { useListDraft } from './use-list-draft.ts';

/** One still types: what is wrong is said once they pause. */
const PAUSE_MS = 400;

export interface Typing {
  /** Null where somebody has the number of a contract on paper, and types it. */
  contract: CompanyContract | null;
  /** Those of the company: the one that is typed may be among them. */
  contracts: readonly CompanyContract[];
  onSent: () => void;
}

const same = (one: string, other: string) =>
  one.trim().toLowerCase() === other.trim().toLowerCase();

/** K1: a list that is typed, checked and sent. It is kept until it was sent, whatever comes in between. */
export function useContactsForm({ contract, contracts, onSent }: Typing) {
  const kept = useListDraft(contract);
  const { number, list } = kept;
  const [tried, setTried] = useState(false);
  const [paused] = useDebouncedValue(list, PAUSE_MS);
  const send = useSendContacts();
  const known = contract ?? contracts.find((each) => same(each.number, number));
  const isChange = contract?.state === 'active';
  const most = known?.mostContacts ?? null;
  const check = (text: string) =>
    checkList(text, { present: known?.contacts ?? [], most, isChange });
  const hasNumber = number.trim() !== '';
  const code = send.error instanceof ApiError ? send.error.code : null;
  /** False where something is wrong with what was typed. */
  const submit = (): boolean => {
    setTried(true);
    if (!hasNumber || check(list).obstacle) return false;
    if (send.isPending) return true;
    const version = kept.basedOn ?? known?.version ?? 0;
    const wanted = { list, version, number, contractId: isChange ? contract.id : null };
    send.mutate(wanted, {
      onSuccess: () => {
        kept.discard();
        onSent();
      },
      onError: (error) => {
        // Whoever sends once more has been told that somebody else did, and has seen what.
        if (error instanceof ApiError && error.code === 'list_overtaken')
          kept.change({ basedOn: null });
      },
    });
    return true;
  };
  return {
    kept,
    most,
    checked: check(tried ? list : paused),
    tried,
    isSending: send.isPending,
    wrongNumber: tried && !hasNumber ? 'numberMissing' : code === 'not_found' && 'numberUnknown',
    /** What failed, unless it is said under a field. */
    failure: code === 'not_found' ? null : send.error,
    typeNumber: (typed: string) => {
      send.reset();
      kept.change({ number: typed });
    },
    typeList: (typed: string) =>
      kept.change({ list: typed, basedOn: kept.basedOn ?? known?.version ?? null }),
    submit,
  } as const;
}
