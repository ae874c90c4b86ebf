import type { WhyNot } from '../../api/contracts.ts';
import type { ProblemCode } from '../../api/problems.ts';
import type { WhyNot as Code, ContractDates } from '../../domain/contracts/index.ts';
import { ProblemError } from '../platform/http/problem.ts';
import { translator } from '../platform/translations.ts';
import { dayInWords } from './day-in-words.ts';

/** A reason as the API tells it: code, the day it is about, and a sentence in the reader's language. */
export function explain(
  code: Code,
  contract: ContractDates,
  renewsOn: string | null,
  language: string,
): WhyNot {
  const day = dayOf(code, contract, renewsOn);
  const t = translator(language);
  // Without a renewal the last incident was the last one.
  const key = code === 'no_incidents_left' && day === null ? 'no_incidents_for_good' : code;
  const words = t(`contracts:whyNot.${key}`, { day: day && dayInWords(day, language) });
  return { code, words, day };
}

/** What each reason is called among the API's errors. */
const problems: Record<Code, ProblemCode> = {
  terminated: 'contract_terminated',
  expired: 'contract_expired',
  not_started: 'contract_not_started',
  not_activated: 'contract_not_activated',
  not_a_named_contact: 'not_a_named_contact',
  product_not_covered: 'product_not_covered',
  no_incidents_left: 'no_incidents_left',
};

export const refusal = ({ code, words }: WhyNot): ProblemError =>
  new ProblemError(problems[code], { detail: words });

function dayOf(code: Code, contract: ContractDates, renewsOn: string | null): string | null {
  if (code === 'expired') return contract.endsOn;
  if (code === 'not_started') return contract.startsOn;
  return code === 'no_incidents_left' ? renewsOn : null;
}
