import { useTranslation } from 'react-i18next';
import type { RequestEntry } from '../../api/requests.ts';
import { useNow, useTimeFormat } from '../clock/reader.ts';

/** One line for what somebody did. */
export function useHappened(): (entry: RequestEntry) => string {
  const { t } = useTranslation();
  const { around } = useTimeFormat();
  const now = useNow();
  return ({ actor, kind, severity, callStartedAt, person }) =>
    t(`entry.${kind === 'assigned' && person === null ? 'unassigned' : kind}`, {
      name: actor.name,
      person: person?.name ?? '',
      from: severity?.from ?? '',
      to: severity?.to ?? '',
      when: callStartedAt === null ? '' : around(Date.parse(callStartedAt), now),
    });
}
