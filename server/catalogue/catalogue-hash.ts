import { createHash } from 'node:crypto';
import type { Catalogue } from './schema.ts';

/** sha256, hex, of the catalogue as canonical JSON: the same data give the same hash in any key order. */
export function catalogueHash(catalogue: Catalogue): string {
  return createHash('sha256').update(JSON.stringify(catalogue, sortKeys)).digest('hex');
}

/** Of what the operator wrote: without the holidays that were worked out when a version was made of it. */
export const writtenHash = (catalogue: Catalogue): string => catalogueHash(asWritten(catalogue));

export const asWritten = (catalogue: Catalogue): Catalogue => ({
  ...catalogue,
  calendars: catalogue.calendars.map((calendar) => {
    if ('always' in calendar) return calendar;
    const { countryDays: _workedOut, ...written } = calendar;
    return written;
  }),
});

function sortKeys(_key: string, value: unknown): unknown {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return value;
  return Object.fromEntries(Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1)));
}
