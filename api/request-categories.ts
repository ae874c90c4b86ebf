import { z } from 'zod';
import { FIELD_KINDS, MOST, PLACES } from '../domain/forms/index.ts';
import { attachedFiles } from './files.ts';
import { word } from './primitives.ts';

/** One field of a category's form; names are in the reader's language. */
const requestField = z.object({
  id: z.string(),
  kind: z.enum(FIELD_KINDS),
  name: z.string(),
  help: z.string().nullable(),
  required: z.boolean(),
  options: z.array(
    z.object({
      id: z.string(),
      name: z.string(),
      /** A page where it is done at once, for whoever can do it there. */
      leadsTo: z.enum(PLACES).nullable(),
    }),
  ),
  /** Asked only after one of these options of an earlier choice. */
  when: z.object({ field: z.string(), is: z.array(z.string()) }).nullable(),
});
export type RequestField = z.infer<typeof requestField>;

const requestCategory = z.object({
  id: z.string(),
  name: z.string(),
  /** One sentence. */
  describes: z.string(),
  icon: z.string(),
  /** Only a `form` is answered under `/api/request-categories/{id}/requests`. */
  kind: z.enum(['technical_support', 'form', 'look_up']),
  /** What to know before. */
  note: z.string().nullable(),
  /** Offered in place of a product's support where there is no licence (C5). */
  withoutLicence: z.boolean(),
  /** Where an indicator is looked up: a link with `{indicator}`. */
  lookUp: z.string().nullable(),
  form: z.array(requestField),
  /** The fields that become the request's subject and its first message. */
  subject: z.string().nullable(),
  description: z.string().nullable(),
});
export type RequestCategory = z.infer<typeof requestCategory>;

/** `GET /api/request-categories`: what one is offered (R1), in the order of the first page. */
export const requestCategories = z.object({ items: z.array(requestCategory) });
export type RequestCategories = z.infer<typeof requestCategories>;

const answer = z.union([z.boolean(), word(MOST.text)]);

/** `POST /api/request-categories/{id}/requests`. An `Idempotency-Key` header makes a repeated sending harmless. */
export const askInCategory = z.object({
  /** Needed only by a person who belongs to several companies. */
  companyId: z.uuid().optional(),
  /** By field: words, the id of an option, or whether one agrees. */
  answers: z.record(word(100), answer),
  files: attachedFiles,
});
export type AskInCategory = z.input<typeof askInCategory>;

/** What was answered, with the field's name as it was asked. */
export const saidAnswer = z.object({
  field: z.string(),
  kind: z.enum(FIELD_KINDS),
  name: z.string(),
  /** Of a choice the name of the option; true for what was agreed to. */
  value: z.union([z.string(), z.boolean()]),
});
export type SaidAnswer = z.infer<typeof saidAnswer>;
