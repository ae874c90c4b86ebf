import { type Config, readConfig } from '../platform/config.ts';
import type { Database } from '../platform/database/database.ts';
import {
  anchorFile,
  noteSeals,
  readAnchors,
  sealHistories,
  type Tally,
  trustedKeys,
  verifyHistories,
} from '../seals/index.ts';
import { Signer } from '../signing/index.ts';
import { withDatabase } from './with-database.ts';

/** After so many lines only the number of the others is told. */
const MOST_LINES = 1_000;
const PROGRESS_EVERY_MS = 5_000;

/** `pactdesk history seal | verify`: signs the heads of all histories now; proves them. */
export async function history(args: string[]): Promise<number> {
  const [verb, ...more] = args;
  const work = more.length === 0 ? { seal, verify }[verb ?? ''] : undefined;
  if (!work) {
    console.error('Expected: pactdesk history seal, or pactdesk history verify');
    return 2;
  }
  return withDatabase((database) => work(database, readConfig()));
}

async function seal(database: Database, config: Config): Promise<number> {
  const signer = new Signer(config);
  const made = await sealHistories(database, signer, () => true);
  await noteSeals(database, signer, anchorFile(config));
  console.log(
    made
      ? `Seal ${made.seal}: the heads of ${amount(made.heads)} histories signed with the key ${made.keyId}.`
      : 'Another process is sealing at this moment.',
  );
  return made ? 0 : 1;
}

async function verify(database: Database, config: Config): Promise<number> {
  const signer = new Signer(config);
  const anchors = await readAnchors(anchorFile(config));
  const keys = await trustedKeys(signer, anchors);
  let told = 0;
  const tell = (line: string) => {
    told += 1;
    if (told <= MOST_LINES) console.log(line);
  };
  const tally = await verifyHistories(database, { keys, anchors }, tell, progress());
  if (told > MOST_LINES) console.log(`… and ${amount(told - MOST_LINES)} more`);
  if (tally.seals.size > 0 && anchors.found.length === 0)
    console.log(
      `${anchorFile(config)} is not here: whether the newest seals were removed cannot be told.`,
    );
  for (const line of summary(tally)) console.log(line);
  return tally.findings > 0 ? 1 : 0;
}

function progress(): (tally: Tally) => void {
  let last = performance.now();
  return ({ requests }) => {
    if (performance.now() - last < PROGRESS_EVERY_MS) return;
    last = performance.now();
    console.error(`${amount(requests)} requests so far`);
  };
}

const amount = (count: number): string => count.toLocaleString('en');

function* summary({
  requests,
  entries,
  erased,
  unsealed,
  seals,
  findings,
}: Tally): Generator<string> {
  yield `${amount(requests)} requests with ${amount(entries)} entries; seals: ${amount(seals.size)}.`;
  if (erased > 0)
    yield `${amount(erased)} entries have no words any more: erased, which leaves their hashes as they were.`;
  const last = Math.max(...seals.values());
  if (seals.size === 0) yield 'Nothing is sealed yet: only the chains themselves were checked.';
  else if (unsealed > 0)
    yield `${amount(unsealed)} entries came after the last seal of ${new Date(last).toISOString()}: only their chains speak for them.`;
  yield findings === 0
    ? 'Nothing was changed, removed, inserted or moved.'
    : `${amount(findings)} findings.`;
}
