import type { Names } from '../names.ts';

/** What can be asked for. `request` is the number of a request; `files` are not answered in words. */
export const FIELD_KINDS = [
  'line',
  'text',
  'choice',
  'email',
  'phone',
  'url',
  'date',
  'consent',
  'indicator',
  'request',
  'files',
] as const;
export type FieldKind = (typeof FIELD_KINDS)[number];

/** Pages of ours that an option may lead to in place of a form. */
export const PLACES = ['contract_activation'] as const;
export type Place = (typeof PLACES)[number];

export interface Option {
  readonly id: string;
  readonly names: Names;
  /** Where it is done at once, for whoever can do it there. */
  readonly leadsTo?: Place;
}

/** One field of a category's form (`R1`). */
export interface Field {
  readonly id: string;
  readonly kind: FieldKind;
  readonly names: Names;
  readonly help?: Names;
  readonly required: boolean;
  /** Of a choice. */
  readonly options?: readonly Option[];
  /** Asked only where an earlier choice was answered with one of these options. */
  readonly when?: { readonly field: string; readonly is: readonly string[] };
}

/** What was typed or chosen, by field: words, an option's id, or whether one agrees. */
export type Answers = Readonly<Record<string, string | boolean>>;

/** Longest answers, in characters; the same for every form. */
export const MOST = { line: 200, text: 100_000 } as const;

/** Whether a field is asked after these answers, and after those that decide about the field it hangs on. */
export function isAsked(field: Field, form: readonly Field[], answers: Answers): boolean {
  const { when } = field;
  if (!when) return true;
  const on = form.find(({ id }) => id === when.field);
  const answer = answers[when.field];
  return (
    on !== undefined &&
    typeof answer === 'string' &&
    when.is.includes(answer) &&
    isAsked(on, form, answers)
  );
}
