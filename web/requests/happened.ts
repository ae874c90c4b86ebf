import { useTranslation } from 'react-i18next';
import type { RequestEntry } from '../../api/requests.ts';
import { useClockName } from '../clock/clock-name.ts';
import { useNow, useTimeFormat } from '../clock/reader.ts';
import { entryWords } from './entry-words.ts';

/** One line for what somebody did. `entries`: the whole history, for what an entry corrects. */
export function useHappened(entries: readonly RequestEntry[]): (entry: RequestEntry) => string {
  const { t } = useTranslation();
  const { around } = useTimeFormat();
  const clockName = useClockName();
  const now = useNow();
  const when = (at: string | null | undefined) => (at ? around(Date.parse(at), now) : '');
  return (entry) => {
    const { actor, severity, callStartedAt, person, clock, breachReason, runsOn } = entry;
    const corrected = entries.find(({ seq }) => seq === entry.corrects);
    return t(`entry.${entryWords(entry)}`, {
      name: actor.name,
      person: person?.name ?? '',
      from: severity?.from ?? '',
      to: severity?.to ?? '',
      when: when(callStartedAt),
      before: when(corrected?.callStartedAt ?? corrected?.at),
      plan: runsOn?.planName ?? '',
      contract: runsOn?.contractNumber ?? '',
      clock: clock ? clockName(clock) : '',
      cause: breachReason ? t(`breachReason.${breachReason}`) : '',
    });
  };
}
