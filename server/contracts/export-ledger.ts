import { pipeline, Readable } from 'node:stream';
import { stringify } from 'csv-stringify';
import { type Actor, as, type Scope } from '../access/index.ts';
import type { Database } from '../platform/database/database.ts';
import { type Translator, translator } from '../platform/translations.ts';
import { reach } from './ledger.ts';
import {
  type ContractKey,
  type LedgerRow,
  ledgerFrom,
  listYears,
  type YearWithUse,
} from './store-ledger.ts';

/** Lines that are read at once. */
const STRETCH = 500;

/**
 * K3: the whole ledger of a contract as CSV in the reader's language, from its first line to its last. It is read in
 * stretches of a short transaction each, so a slow reader holds no connection; a line that is written meanwhile may or may
 * not be there. What a spreadsheet would take for a formula is marked as text. Error: not_found, also where it is not the
 * reader's to see.
 */
export async function exportLedger(
  database: Database,
  actor: Actor,
  contractId: string,
): Promise<{ number: string; csv: Readable }> {
  const { number } = await as(database, actor, (scope) => reach(scope, contractId, actor));
  const t = translator(actor.language);
  const csv = stringify({
    bom: true,
    header: true,
    columns: columnsIn(t, actor.timeZone),
    delimiter: separatorIn(actor.language),
    record_delimiter: 'windows',
    escape_formulas: true,
  });
  // An error does not travel down a pipe by itself: a file that was cut must not look whole.
  const lines = inWords(linesOf(database, actor, contractId), t, actor.timeZone);
  pipeline(Readable.from(lines), csv, () => {});
  return { number, csv };
}

/** In the order of the file. */
const columns = ['year', 'when', 'what', 'request', 'by', 'change', 'left', 'reason'] as const;
type Line = Record<(typeof columns)[number], string | number | null>;

const columnsIn = (t: Translator, zone: string) =>
  columns.map((key) => ({ key, header: t(`terms:export.${key}`, { zone }) }));

/** Spreadsheets expect a semicolon where the comma parts decimals. */
const separatorIn = (language: string): string =>
  new Intl.NumberFormat(language).format(0.5).includes(',') ? ';' : ',';

/** Every line, the first that was written first. Whether they may is asked anew for every stretch. */
async function* linesOf(
  database: Database,
  actor: Actor,
  contractId: string,
): AsyncGenerator<{ row: LedgerRow; year: YearWithUse }> {
  const reached = <Result>(work: (scope: Scope, key: ContractKey) => Promise<Result>) =>
    as(database, actor, async (scope) => work(scope, await reach(scope, contractId, actor)));
  for (const year of (await reached(listYears)).toReversed()) {
    let after: number | null = 0;
    while (after !== null) {
      const stretch = { after, limit: STRETCH };
      const rows: LedgerRow[] = await reached((scope, key) =>
        ledgerFrom(scope, key, year.startsOn, stretch),
      );
      for (const row of rows) yield { row, year };
      after = rows.length === STRETCH ? (rows.at(-1)?.place ?? null) : null;
    }
  }
}

async function* inWords(
  lines: AsyncIterable<{ row: LedgerRow; year: YearWithUse }>,
  t: Translator,
  zone: string,
): AsyncGenerator<Line> {
  for await (const { row, year } of lines)
    yield {
      year: year.startsOn,
      when: localTime(row.at, zone),
      what: t(`contracts:ledger.kind.${row.kind}`),
      request: row.requestNumber === null ? null : `PD-${row.requestNumber}`,
      by: row.actorName,
      change: row.amount,
      left: year.granted === null ? null : row.balance,
      reason: row.reason,
    };
}

/** As spreadsheets read it: `2026-11-30 14:05:12`. */
const localTime = (at: number, zone: string): string =>
  Temporal.Instant.fromEpochMilliseconds(at)
    .toZonedDateTimeISO(zone)
    .toPlainDateTime()
    .toString({ smallestUnit: 'second' })
    .replace('T', ' ');
