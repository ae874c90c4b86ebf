import { mayUseCategory } from '../../domain/access/index.ts';
import { type Answers, checkAnswers, type Field, namedRequests } from '../../domain/forms/index.ts';
import { nameIn } from '../../domain/names.ts';
import type { Scope } from '../access/index.ts';
import type { AskedCategory, Edition } from '../catalogue/index.ts';
import { ProblemError } from '../platform/http/problem.ts';
import type { Circumstances } from './circumstances.ts';
import { openRequest } from './open-request.ts';
import { openableOf } from './openable.ts';
import type { SaidAnswer } from './rows.ts';

export interface CategoryInput {
  companyId: string;
  categoryId: string;
  answers: Answers;
  idempotencyKey: string | null;
  /** Ids of the creator's own uploads; only where the form asks for files. */
  files?: readonly string[] | undefined;
}

/**
 * R1: a request of a category whose form is data, always standard support. Returns the number; the same one for a
 * repeated idempotency key. Errors: not_found for a category that this person is not offered, bad_input with one code
 * per field.
 */
export async function askInCategory(
  scope: Scope,
  { companyId, categoryId, answers: typed, idempotencyKey, files = [] }: CategoryInput,
  around: Circumstances,
): Promise<number> {
  const { actor, book } = around;
  const category = askedCategory(book.current, categoryId);
  if (!category || !mayUseCategory(actor, category, companyId)) throw new ProblemError('not_found');
  const openable = await openableOf(scope, actor, namedRequests(category.form, typed));
  const along = { files: files.length, openable };
  const { faults, answers } = checkAnswers(category.form, typed, along);
  if (files.length > 0 && !category.form.some(({ kind }) => kind === 'files'))
    throw new ProblemError('bad_input', {
      fields: [{ path: 'files', message: 'unknown_field' }],
    });
  if (faults.length > 0)
    throw new ProblemError('bad_input', {
      fields: faults.map(({ field, fault }) => ({ path: `answers.${field}`, message: fault })),
    });
  const opening = {
    companyId,
    categoryId,
    queueId: category.queue,
    product: null,
    certifiedVersion: false,
    osVersion: null,
    contractId: null,
    severity: category.severity,
    subject: wordsOf(answers, category.subject) ?? nameIn(category.names, actor.language),
    description: wordsOf(answers, category.description),
    answers: saidAnswers(category, answers, actor.language),
    // A key is that of one form: the same one on another is another sending.
    idempotencyKey: idempotencyKey && `${categoryId}:${idempotencyKey}`,
    files,
  };
  return openRequest(scope, opening, around);
}

/** Of what is not asked here there is none: technical support has a route of its own, a look-up sends nothing. */
function askedCategory(edition: Edition, id: string): AskedCategory | undefined {
  const category = edition.category(id);
  return category && 'severity' in category ? category : undefined;
}

function wordsOf(answers: Answers, field: string | undefined): string | null {
  const answer = field === undefined ? undefined : answers[field];
  return typeof answer === 'string' ? answer : null;
}

/** What was answered, in the words it was asked in; subject and description stand elsewhere. */
function saidAnswers(
  { form, subject, description }: AskedCategory,
  answers: Answers,
  language: string,
): SaidAnswer[] {
  return form.flatMap((field) => {
    const answer = answers[field.id];
    if (answer === undefined || field.id === subject || field.id === description) return [];
    const { id, kind, names } = field;
    return [
      { field: id, kind, name: nameIn(names, language), value: said(field, answer, language) },
    ];
  });
}

function said({ options = [] }: Field, answer: string | boolean, language: string) {
  const option = options.find(({ id }) => id === answer);
  return option ? nameIn(option.names, language) : answer;
}
