import type { AskInCategory, RequestCategory } from '../../../api/request-categories.ts';
import { checkAnswers, type Field } from '../../../domain/forms/index.ts';

/** The form as typed; kept until it is sent. */
export interface CategoryDraft {
  /** Of one sending: repeated, the server answers with the request it made the first time. */
  key: string;
  companyId: string;
  answers: Record<string, string | boolean>;
  /** Ids of what goes along. */
  files: string[];
  /** Of them, those that another page has written. */
  prepared: Record<string, string>;
}

/** Where it is kept; keys of drafts have no underscores. */
export const draftKeyOf = (category: string): string =>
  `new-request:${category.replaceAll('_', '-').slice(0, 50)}`;

/** A form as the shared rule reads it. */
export const fieldsOf = ({ form }: RequestCategory): Field[] =>
  form.map(({ id, kind, name, required, options, when }) => ({
    id,
    kind,
    names: { en: name },
    required,
    ...(options.length > 0 && {
      options: options.map((option) => ({ id: option.id, names: { en: option.name } })),
    }),
    ...(when && { when }),
  }));

/** What would be sent, or what is wrong with it by field. */
export function sendingOf(category: RequestCategory, draft: CategoryDraft) {
  const { faults, answers } = checkAnswers(fieldsOf(category), draft.answers, {
    files: draft.files.length,
  });
  const request: AskInCategory = {
    answers: { ...answers },
    ...(draft.companyId && { companyId: draft.companyId }),
  };
  return { faults: Object.fromEntries(faults.map(({ field, fault }) => [field, fault])), request };
}

/**
 * Words that another page has written already take the place of what is empty, and of such words that nobody has
 * changed: `subject` and `description` go where the category has them, others into the field of that name; what the form
 * cannot take is left out.
 */
export function withWords(
  { subject, description, form }: RequestCategory,
  { answers, prepared }: Pick<CategoryDraft, 'answers' | 'prepared'>,
  words: Readonly<Record<string, string>>,
): Pick<CategoryDraft, 'answers' | 'prepared'> {
  const places: Record<string, string | null> = { subject, description };
  const taken = Object.fromEntries(
    Object.entries(words).flatMap(([name, word]) => {
      const field = form.find(({ id }) => id === (places[name] ?? name));
      if (!field || word === '') return [];
      const before = answers[field.id];
      const fits = field.kind !== 'choice' || field.options.some(({ id }) => id === word);
      return fits && (!before || before === prepared[field.id]) ? [[field.id, word]] : [];
    }),
  );
  return { answers: { ...answers, ...taken }, prepared: { ...prepared, ...taken } };
}
