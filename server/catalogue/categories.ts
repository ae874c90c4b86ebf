import { z } from 'zod';
import { staffRoles } from '../../domain/access/index.ts';
import { FIELD_KINDS, type Field, PLACES } from '../../domain/forms/index.ts';
import type { Names } from '../../domain/names.ts';
import type { Severity } from '../../domain/plans/index.ts';
import defaults from './default-categories.json' with { type: 'json' };
import { id, names } from './fields.ts';

/** Pictures beside a category, by the name of what they show. */
const CATEGORY_ICONS = [
  'support',
  'account',
  'feedback',
  'search',
  'investigation',
  'services',
  'form',
] as const;

const queue = z.strictObject({
  id,
  names,
  /** Who works there: it is among their standing views. */
  roles: z.array(z.enum(staffRoles)).min(1).exactOptional(),
  /** Nobody else of the vendor's people sees what is in it (`R8`). */
  confined: z.literal(true).exactOptional(),
  /** Whoever works there is told of each request that comes in. */
  told: z.literal(true).exactOptional(),
});
export type Queue = z.infer<typeof queue>;

const field: z.ZodType<Field> = z.strictObject({
  id,
  kind: z.enum(FIELD_KINDS),
  names,
  help: names.exactOptional(),
  required: z.boolean().default(true),
  options: z
    .array(z.strictObject({ id, names, leadsTo: z.enum(PLACES).exactOptional() }))
    .exactOptional(),
  when: z.strictObject({ field: id, is: z.array(id).min(1) }).exactOptional(),
});

const shown = {
  id,
  names,
  /** One sentence on the first page. */
  describes: names,
  icon: z.enum(CATEGORY_ICONS),
  /** Who of a company is offered it. */
  offeredTo: z.enum(['everyone', 'administrators']).default('everyone'),
};

const builtIn = z.strictObject({ ...shown, form: z.literal('technical-support'), queue: id });

const asked = z.strictObject({
  ...shown,
  queue: id,
  severity: z.union([z.literal(1), z.literal(2), z.literal(3), z.literal(4)]).default(3),
  /** What to know before filling it in. */
  note: names.exactOptional(),
  /** Offered in place of the support of a product that has no licence (`C5`). */
  withoutLicence: z.literal(true).exactOptional(),
  form: z.array(field).min(1),
  /** Fields whose answers are the request's subject and its first message; the category's name without one. */
  subject: id.exactOptional(),
  description: id.exactOptional(),
});

const PLACEHOLDER = '{indicator}';
const lookUp = z.strictObject({
  ...shown,
  note: names.exactOptional(),
  lookUp: z
    .url({ protocol: /^https?$/, error: 'a web address' })
    .refine(
      (url) => url.split(PLACEHOLDER).length === 2 && !hostOf(url).includes('{'),
      `${PLACEHOLDER} once in the path or after it`,
    ),
});

const hostOf = (url: string) => url.split('/')[2] ?? '{';

/** Chosen by the keys, not tried in turn, so that a fault is told of the right shape. */
function categorySchema(value: unknown) {
  if (typeof value !== 'object' || value === null) return asked;
  if ('lookUp' in value) return lookUp;
  return 'form' in value && typeof value.form === 'string' ? builtIn : asked;
}

interface Shown {
  readonly id: string;
  readonly names: Names;
  readonly describes: Names;
  readonly icon: (typeof CATEGORY_ICONS)[number];
  readonly offeredTo: 'everyone' | 'administrators';
}
export interface BuiltInCategory extends Shown {
  readonly form: 'technical-support';
  readonly queue: string;
}
export interface AskedCategory extends Shown {
  readonly queue: string;
  readonly severity: Severity;
  readonly note?: Names;
  readonly withoutLicence?: true;
  readonly form: readonly Field[];
  readonly subject?: string;
  readonly description?: string;
}
/** A link of the operator's that an indicator is carried over into. */
export interface LookUpCategory extends Shown {
  readonly note?: Names;
  /** With `{indicator}`. */
  readonly lookUp: string;
}
export type Category = BuiltInCategory | AskedCategory | LookUpCategory;

export interface Categories {
  readonly queues: readonly Queue[];
  readonly categories: readonly Category[];
}

export const categoriesSchema: z.ZodType<Categories> = z.strictObject({
  queues: z.array(queue).min(1),
  categories: z
    .array(
      z.unknown().transform((value, context): Category => {
        const read = categorySchema(value).safeParse(value);
        if (read.success) return read.data as Category;
        for (const issue of read.error.issues) context.addIssue({ ...issue });
        return z.NEVER;
      }),
    )
    .min(1),
});

/** Of an installation that was set up before there were others, and where the file is left out. */
export const DEFAULT_CATEGORIES: Categories = categoriesSchema.parse(defaults);
