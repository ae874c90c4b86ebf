import { problems } from '../../api/problems.ts';
import { type Answer, codeOf } from './ask.ts';
import type { Field } from './document.ts';
import { isFree } from './kinds.ts';
import type { Verdict } from './rule.ts';

const refusals = new Set<string>([
  'not_signed_in',
  'not_allowed',
  'not_found',
  'scope_missing',
  'session_needed',
  'viewing_only_looks',
] satisfies Verdict[]);

/** What is wrong with any answer, whoever asked for whatever. */
export function faultOf(answer: Answer): string | null {
  const { status } = answer;
  if (status >= 500) return 'broke';
  if (status >= 400 && codeOf(answer) === '') return 'is a refusal without a code';
  return null;
}

/** What is wrong with the answer to a call with our own, real ids. */
export function faultOfReal(answer: Answer, verdict: Verdict): string | null {
  const code = codeOf(answer);
  if (verdict === 'through') return refusals.has(code) ? 'was to be let through' : null;
  return code === verdict && answer.status === problems[verdict].status
    ? null
    : `was to be ${verdict}`;
}

interface Real {
  answer: Answer;
  verdict: Verdict;
  ids: [real: unknown, random: unknown];
  /** The id is of the one thing that is asked for. */
  isSought: boolean;
}

/** Whoever may not know of a thing is answered as if there were none; and what there is not, nobody finds. */
export function faultOfRandom(answer: Answer, real: Real): string | null {
  if (real.verdict === 'through')
    return !real.isSought || codeOf(answer) === 'not_found' ? null : 'was to be not_found';
  // Of the vendor, and no secret: then only a refusal is asked for.
  if (real.ids[0] === undefined) return answer.status >= 400 ? null : 'was to be refused';
  if (real.verdict === 'not_allowed') {
    return refusals.has(codeOf(answer)) ? null : 'was to be refused';
  }
  return differenceOf(answer, real.answer, real.ids);
}

/** How two answers differ beyond the id that each was asked for, and the moment. */
export function differenceOf(
  answer: Answer,
  real: Answer,
  [id, random]: [unknown, unknown],
  isChange = false,
): string | null {
  const without = (text: string, asked: unknown) =>
    text.replaceAll(String(asked), '…').replaceAll(/\d{4}-\d\d-\d\dT[\d:.]+Z/g, '…');
  if (answer.status !== real.status) return `tells what exists: ${real.status} for ours`;
  // What a change answers is what it has made.
  if (isChange && answer.status < 400) return null;
  if (without(answer.text, random) === without(real.text, id)) return null;
  return `tells what exists: ${real.text} for ours`;
}

/** What is no id at all is refused, or finds nothing where any text will do. */
export function faultOfMalformed(answer: Answer, field: Field, verdict: Verdict): string | null {
  const { status } = answer;
  if (status === 400 || status === 404) return null;
  if (isFree(field.kind))
    return verdict === 'through' || status >= 400 ? null : 'was to be refused';
  return status === (verdict === 'through' ? 422 : problems[verdict].status)
    ? null
    : 'was to be bad_input';
}
