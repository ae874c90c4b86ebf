import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { CatalogueBook, loadCatalogue } from '../server/catalogue/index.ts';
import { importByOperator } from '../server/company-licences/index.ts';
import { Database } from '../server/platform/database/database.ts';
import { startEmbedded } from '../server/platform/database/embedded/index.ts';
import { prepareDatabase } from '../server/platform/database/prepare.ts';
import { decodeText } from '../server/platform/decode-text.ts';

export const names = ['licence_import_lines_per_s'];

const LINES = 100_000;
/** One of so many lines is bad: they are told, and keep no other out. */
const BAD_EVERY = 1000;

/** The registry of a large vendor as the command imports it, into an empty database and once more; the slower counts. */
export async function run() {
  const dataDir = await mkdtemp(join(tmpdir(), 'pactdesk-bench-'));
  await using started = new AsyncDisposableStack();
  started.defer(() => rm(dataDir, { recursive: true, force: true }));
  const embedded = await startEmbedded({ dataDir, progress: () => {} });
  started.defer(embedded.stop);
  const connections = await prepareDatabase(embedded.admin, () => {});
  const database = new Database({ ...connections.app, max: 2 });
  started.defer(() => database.close());
  const catalogue = await loadCatalogue(new URL('../catalogue/', import.meta.url).pathname);
  const { current } = await CatalogueBook.open(database, catalogue);
  const bytes = Buffer.from(registry());
  const rounds = [];
  for (let round = 0; round < 2; round += 1) {
    const from = performance.now();
    const file = { name: 'registry.csv', text: decodeText(bytes) };
    const { report } = await importByOperator(database, current, file, () => {});
    rounds.push((LINES * 1000) / (performance.now() - from));
    if (report.imported !== LINES - LINES / BAD_EVERY)
      throw new Error(`${report.imported} of ${LINES} lines were imported`);
  }
  const value = Math.round(Math.min(...rounds));
  return [{ name: 'licence_import_lines_per_s', value, unit: 'lines/s', lines: LINES }];
}

function registry(): string {
  const lines = Array.from({ length: LINES }, (_, index) => {
    const product = index % BAD_EVERY === 0 ? 'antispam' : 'mail-gateway';
    const code = `BENCH${String(index).padStart(15, '0')}`.replace(/(.{5})(?=.)/g, '$1-');
    return `${code},${product},${1 + (index % 900)},${index % 200},2026-01-01,2027-12-31`;
  });
  return `activation_code,product,seats,seats_used,valid_from,valid_until\n${lines.join('\n')}\n`;
}
