import { recognise } from '../indicators/index.ts';
import { type Answers, type Field, type FieldKind, isAsked, MOST } from './field.ts';

export type AnswerFault =
  | 'missing'
  | 'not_agreed'
  | 'not_words'
  | 'too_long'
  | 'unreadable'
  | 'no_option'
  | 'no_email'
  | 'no_phone'
  | 'no_url'
  | 'no_date'
  | 'no_indicator'
  | 'no_request'
  | 'unknown_request'
  | 'unknown_field';

export interface Checked {
  /** By field, in the order of the form; an answer that no field asks for comes last. */
  readonly faults: readonly { readonly field: string; readonly fault: AnswerFault }[];
  /** What is kept: the answers to what was asked, without blanks around, nothing that is empty. */
  readonly answers: Answers;
}

/** What decides about answers besides their words. */
interface Along {
  /** How many files come along. */
  readonly files?: number;
  /** Of the requests that are named (`namedRequests`), those that whoever answers may open; without it that is not asked. */
  readonly openable?: ReadonlySet<string>;
}

/**
 * R1: what is wrong with the answers to a form; the same for page and API. What a form does not ask after the other
 * answers is left out, not refused: a page may hold what was typed before another option was chosen.
 */
export function checkAnswers(
  form: readonly Field[],
  answers: Answers,
  { files = 0, openable }: Along = {},
): Checked {
  const shown = form.filter((field) => isAsked(field, form, answers));
  const asked = shown.filter(({ kind }) => kind !== 'files');
  const faults = shown.flatMap((field) => {
    const fault =
      field.kind === 'files'
        ? faultOfFiles(field, files)
        : faultOf(field, answers[field.id], openable);
    return fault ? [{ field: field.id, fault }] : [];
  });
  const known = new Set(form.map(({ id }) => id));
  const unknown = Object.keys(answers).filter((id) => !known.has(id));
  return {
    faults: [...faults, ...unknown.map((field) => ({ field, fault: 'unknown_field' as const }))],
    answers: Object.fromEntries(
      asked.flatMap(({ id, kind }) => {
        const kept = kind === 'request' ? numberIn(answers[id]) : tidy(answers[id]);
        return isEmpty(kept) ? [] : [[id, kept]];
      }),
    ),
  };
}

/** The numbers of requests that answers name, like PD-20440. */
export const namedRequests = (form: readonly Field[], answers: Answers): string[] =>
  form.flatMap(({ id, kind }) => (kind === 'request' ? (numberIn(answers[id]) ?? []) : []));

/** As it is written everywhere; undefined where it is none. */
function numberIn(answer: string | boolean | undefined): string | undefined {
  const [, digits] = /^\s*PD-(\d{1,12})\s*$/i.exec(String(answer)) ?? [];
  return digits && `PD-${Number(digits)}`;
}

const tidy = (answer: string | boolean | undefined) =>
  typeof answer === 'string' ? answer.trim() : answer;

const isEmpty = (answer: string | boolean | undefined): answer is undefined =>
  answer === undefined || answer === '' || answer === false;

const faultOfFiles = ({ required }: Field, files: number): AnswerFault | undefined =>
  required && files === 0 ? 'missing' : undefined;

function faultOf(
  field: Field,
  given: string | boolean | undefined,
  openable: Along['openable'],
): AnswerFault | undefined {
  const answer = tidy(given);
  if (field.kind === 'consent') {
    if (typeof answer === 'string') return 'not_agreed';
    return field.required && answer !== true ? 'not_agreed' : undefined;
  }
  if (answer === undefined || answer === '') return field.required ? 'missing' : undefined;
  if (typeof answer !== 'string') return 'not_words';
  return unreadable(field.kind, answer) ?? wrongKind(field, answer, openable);
}

/** Signs that turn the direction of what follows, see `api/primitives.ts`. */
const turning = /[\u202a-\u202e\u2066-\u2069]/;
// biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what we refuse.
const control = /[\u0000-\u001f\u007f-\u009f\u2028\u2029]/;

function unreadable(kind: FieldKind, answer: string): AnswerFault | undefined {
  if (answer.length > (kind === 'text' ? MOST.text : MOST.line)) return 'too_long';
  if (!answer.isWellFormed() || answer.includes('\u0000')) return 'unreadable';
  if (kind !== 'text' && (control.test(answer) || turning.test(answer))) return 'unreadable';
  return undefined;
}

function wrongKind(
  { kind, options = [] }: Field,
  answer: string,
  openable: Along['openable'],
): AnswerFault | undefined {
  switch (kind) {
    case 'choice':
      return options.some(({ id }) => id === answer) ? undefined : 'no_option';
    case 'email':
      return /^[^\s@]+@[^\s@.]+(\.[^\s@.]+)+$/.test(answer) ? undefined : 'no_email';
    case 'phone':
      return isPhone(answer) ? undefined : 'no_phone';
    case 'url':
      return isWebAddress(answer) ? undefined : 'no_url';
    case 'date':
      return isDate(answer) ? undefined : 'no_date';
    case 'indicator':
      return recognise(answer).kind === 'none' ? 'no_indicator' : undefined;
    case 'request':
      return wrongNumber(numberIn(answer), openable);
    default:
      return undefined;
  }
}

function wrongNumber(number: string | undefined, openable: Along['openable']) {
  if (number === undefined) return 'no_request';
  return openable && !openable.has(number) ? 'unknown_request' : undefined;
}

/** Kept as it was given: digits with what people put between them, and perhaps an extension. */
const isPhone = (answer: string): boolean =>
  /^\+?[\d\s().\-/]+([\s,;]*(#|x|ext\.?|extension|доб\.?|int\.?|anexo)\s*\d{1,8})?$/i.test(
    answer,
  ) && (answer.match(/\d/g)?.length ?? 0) >= 5;

function isWebAddress(answer: string): boolean {
  const parsed = URL.parse(answer);
  return parsed !== null && /^https?:$/.test(parsed.protocol) && !/\s/.test(answer);
}

function isDate(answer: string): boolean {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(answer)) return false;
  const at = Date.parse(`${answer}T00:00:00Z`);
  return !Number.isNaN(at) && new Date(at).toISOString().startsWith(answer);
}
