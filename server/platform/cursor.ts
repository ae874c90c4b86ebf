import { z } from 'zod';
import { ProblemError } from './http/problem.ts';

/** As PostgreSQL writes a timestamptz; a Date would lose the microseconds. */
export const instantText = z
  .string()
  .regex(/^\d{4}-\d\d-\d\d \d\d:\d\d:\d\d(\.\d{1,6})?[+-]\d\d(:\d\d)?$/)
  .refine(isOnTheCalendar);

/** The place after which a page of a list begins, as it travels. */
export const encodeCursor = (place: readonly (string | number)[]): string =>
  Buffer.from(JSON.stringify(place)).toString('base64url');

/** What comes from outside must not reach the database unless it is a place in this list's order. Error: bad_cursor. */
export function decodePlace<Place>(text: string, place: z.ZodType<Place>): Place {
  try {
    return place.parse(JSON.parse(Buffer.from(text, 'base64url').toString()));
  } catch {
    throw new ProblemError('bad_cursor');
  }
}

function isOnTheCalendar(text: string): boolean {
  try {
    Temporal.Instant.from(text.replace(' ', 'T'));
    return true;
  } catch {
    return false;
  }
}
