import { type Translator, translator } from '../translations.ts';
import type { Cell, Column, TableFile } from './table.ts';

/** One column of a kind of list, and what stands in it. */
export interface Field<Row> {
  /** Its title is the word `exports:<list>.<column>`, which may name the reader's `zone`. */
  column: string;
  kind?: Column['kind'];
  width: number;
  cell: (row: Row, t: Translator) => Cell;
}

export interface ListOf<Row> {
  /** Also the name of the file; its sheet is named `exports:name.<list>`. */
  list: string;
  number?: string;
  fields: readonly Field<Row>[];
}

interface Reader {
  language: string;
  timeZone: string;
}

/** A list as a table in the words and the time zone of its reader; `t` where some words are others. */
export function tableFile<Row>(
  { list, number, fields }: ListOf<Row>,
  { language, timeZone: zone }: Reader,
  rows: AsyncIterable<Row>,
  t: Translator = translator(language),
): TableFile {
  return {
    name: t(`exports:name.${list}`),
    columns: fields.map(({ column, kind = 'text', width }) => ({
      title: t(`exports:${list}.${column}`, { zone }),
      kind,
      width,
    })),
    rows: (async function* () {
      for await (const row of rows) yield fields.map(({ cell }) => cell(row, t));
    })(),
    file: { what: list, ...(number !== undefined && { number }) },
    language,
    zone,
  };
}

/** An instant of the wire as a cell. */
export const timeCell = (at: string | null): Cell => (at === null ? null : Date.parse(at));
