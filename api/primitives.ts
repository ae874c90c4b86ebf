import { z } from 'zod';

/** An instant in UTC, ISO 8601 with milliseconds, like `2026-11-20T14:00:00.000Z`. */
export const instant = z.iso
  .datetime({ offset: true })
  .meta({ examples: ['2026-11-20T14:00:00.000Z'] });

/** A local calendar date, like `2026-11-20`. */
export const localDate = z.iso.date('a date like 2026-11-20');

const spoken = new Set<string>();

/** The languages of this installation, which are the folders of `locales/`: said at the start, before anything is parsed. */
export function offerLanguages(languages: Iterable<{ code: string }>): void {
  spoken.clear();
  for (const { code } of languages) spoken.add(code);
}

/** A language that somebody chooses: one of those that are offered. */
export const language = z
  .string()
  .refine((code) => spoken.has(code), 'a language of this installation')
  .meta({ examples: ['en'] });

/** A language that was chosen, and may be offered no longer. */
export const chosenLanguage = z.string().meta({ examples: ['en'] });

/** The name of a folder of `locales/`, a BCP 47 tag that dates are written by too: `en`, `pt-BR`. */
export type Language = string;

export const severity = z.union([z.literal(1), z.literal(2), z.literal(3), z.literal(4)]);

/**
 * Signs that turn the direction of what follows them, until another sign ends it: one left open in a name would mirror
 * the page around it. Marks that only say how a neighbour reads (U+200E, U+200F, U+061C) are part of writing.
 */
const turning = /[\u202a-\u202e\u2066-\u2069]/;

/** One line a person types, or nothing, as in a search: trimmed, any script, no control characters. */
export const oneLine = z
  .string()
  .trim()
  .max(200, 'at most 200 characters')
  // biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what we refuse.
  .regex(/^[^\u0000-\u001f\u007f-\u009f\u2028\u2029]*$/, 'no line breaks or control characters')
  .refine((value) => !turning.test(value), 'no signs that turn the direction of writing')
  .refine((value) => value.isWellFormed(), 'well-formed Unicode');

/** The same, and not empty. */
export const line = oneLine.min(1, 'at least one character');

/** A longer text a person types, kept as typed; NUL and half a surrogate pair PostgreSQL cannot hold. */
export const text = z
  .string()
  .min(1)
  .max(100_000)
  .refine((value) => value.trim().length > 0, 'must not be blank')
  .refine((value) => !value.includes('\u0000'), 'must not contain NUL')
  .refine((value) => value.isWellFormed(), 'well-formed Unicode');

/** Stored and compared in lower case. */
export const email = z.string().trim().toLowerCase().max(254).pipe(z.email('an e-mail address'));

/** An id or a word of ours that programs send back: any text that PostgreSQL can hold. */
export const word = (most: number) =>
  z
    .string()
    .max(most)
    .refine((value) => !value.includes('\u0000'), 'must not contain NUL');

/** 8–200 characters; anything a keyboard can type. */
export const password = z.string().min(8).max(200);

function isTimeZone(name: string): boolean {
  try {
    new Intl.DateTimeFormat('en', { timeZone: name });
    return true;
  } catch {
    return false;
  }
}

/** The name of a time zone as the browser reports it, like `Europe/Madrid`. */
export const timeZone = z
  .string()
  .min(1)
  .max(64)
  .regex(/^[A-Za-z0-9_+\-/:]+$/)
  .refine(isTimeZone, 'a time zone, like Europe/Madrid');

export const requestNumber = z
  .string()
  .regex(/^PD-\d{1,12}$/, 'like PD-20440')
  .meta({ examples: ['PD-20440'] });

/** A page of a list. `next` is the cursor of the following page, null at the end. */
export const pageOf = <Item extends z.ZodType>(item: Item) =>
  z.object({ items: z.array(item), next: z.string().nullable() });

export const pageQuery = z.object({
  cursor: z.string().max(500).optional(),
  limit: z.coerce.number().int().min(1).max(100).default(50),
});

/** Several values of one filter travel as a comma-separated list. */
export const listOf = <Item extends z.ZodType<unknown, string>>(item: Item) =>
  z
    .string()
    .max(2000)
    .transform((typed) => typed.split(',').filter((part) => part !== ''))
    .pipe(z.array(item).max(50));
