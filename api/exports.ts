import { z } from 'zod';

/** `…/export`: a whole list as a table, in the reader's language, its times in the reader's time zone. */
export const tableFormat = z.object({
  /** CSV in UTF-8, or an Excel workbook. */
  format: z.enum(['csv', 'xlsx']).default('csv'),
});
export type TableFormat = z.infer<typeof tableFormat>['format'];

/** A file of one of those formats, in the API's document. */
export const tableFile = z.unknown().meta({ type: 'string', format: 'binary' });
