import { z } from 'zod';
import { CalendarError } from '../../domain/calendar/index.ts';
import type { Names } from '../../domain/names.ts';

export const id = z
  .string()
  .regex(/^[a-z0-9][a-z0-9_-]*$/, 'an id of small letters, digits, - and _');

export const language = z
  .string()
  .regex(/^[a-z]{2,3}(-[A-Za-z0-9]{2,8})*$/, 'a language like en or pt-BR');

export const words = z.string().trim().min(1, 'words');

/** One string stands for every language: `names: Plus`. */
export const names: z.ZodType<Names> = z.preprocess(
  (value) => (typeof value === 'string' ? { en: value } : value),
  z.object({ en: words }).catchall(words),
);

/** The domain's own parser decides, so that a value cannot pass here and fail there. */
export function acceptedBy<Value>(schema: z.ZodType<Value>, parse: (value: Value) => unknown) {
  return schema.superRefine((value, context) => {
    try {
      parse(value);
    } catch (error) {
      if (!(error instanceof CalendarError)) throw error;
      context.addIssue({
        code: 'custom',
        message: error.expected,
        params: { fault: error.code },
      });
    }
  });
}
