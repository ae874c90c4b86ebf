import type { AskInCategory, RequestCategory } from '../../../api/request-categories.ts';
import { type Answers, checkAnswers, type Field } from '../../../domain/forms/index.ts';

/** The form as typed; kept until it is sent. */
export interface CategoryDraft {
  /** Of one sending: repeated, the server answers with the request it made the first time. */
  key: string;
  companyId: string;
  answers: Record<string, string | boolean>;
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
  const { faults, answers } = checkAnswers(fieldsOf(category), draft.answers);
  const request: AskInCategory = {
    answers: { ...answers },
    ...(draft.companyId && { companyId: draft.companyId }),
  };
  return { faults: Object.fromEntries(faults.map(({ field, fault }) => [field, fault])), request };
}

/** Words that another page has written already take the place of what is empty. */
export const withWords = (answers: Answers, words: Answers): Record<string, string | boolean> => ({
  ...answers,
  ...Object.fromEntries(Object.entries(words).filter(([field]) => !answers[field])),
});
