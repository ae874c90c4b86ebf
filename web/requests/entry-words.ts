import type { RequestEntry } from '../../api/requests.ts';

/** Which text of `common.json`, under `entry`, tells what an entry did: most are called like their kind. */
export function entryWords({
  kind,
  person,
  callStartedAt,
  qualified,
  accepted,
  runsOn,
}: EntryKind) {
  switch (kind) {
    case 'assigned':
      return person === null ? 'unassigned' : 'assigned';
    case 'call_corrected':
      return callStartedAt === null ? 'call_withdrawn' : 'call_corrected';
    case 'answer_corrected':
      return qualified ? 'answer_marked' : 'answer_unmarked';
    case 'terms_changed':
      if (runsOn?.cause === 'catalogue') return 'catalogue_applied';
      return runsOn?.contractNumber ? 'contract_changed' : 'contract_left';
    case 'dispute_decided':
      return accepted ? 'dispute_accepted' : 'dispute_refused';
    default:
      return kind;
  }
}

type EntryKind = Pick<
  RequestEntry,
  'kind' | 'person' | 'callStartedAt' | 'qualified' | 'accepted' | 'runsOn'
>;
