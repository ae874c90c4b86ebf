/** What stands in one field; null is an empty one. */
export type Cell = string | number | null;

export interface Column {
  title: string;
  /** `time`: epoch ms, shown as the reader's local time. `day`: like `2026-11-30`. */
  kind: 'text' | 'number' | 'time' | 'day';
  /** In signs, where the format knows widths. */
  width: number;
}

/** A table that is written while it is read: nothing of it is kept. */
export interface Table {
  /** Of the sheet, where the format has sheets. */
  name: string;
  columns: readonly Column[];
  /** Each with as many cells as there are columns. */
  rows: AsyncIterable<readonly Cell[]>;
  /** The reader's, by BCP 47. */
  language: string;
  /** The reader's, by IANA; the title of a time names it. */
  zone: string;
}

/** A table that a person takes along as a file. */
export interface TableFile extends Omit<Table, 'rows'> {
  rows: AsyncGenerator<readonly Cell[]>;
  /** Like `ledger` and `C-2026-1`: the file is `ledger-C-2026-1.csv`. Without a number it has the reader's day. */
  file: { what: string; number?: string };
}
