import { startCluster } from '../tests/support/postgres-cluster.ts';
import { ensureWebBuilt } from './build-web.ts';
import { seconds } from './command.ts';
import { type Group, testGroups } from './test/groups.ts';
import { add, runFiles } from './test/run-files.ts';
import { emptyTally } from './test/tally.ts';
import { ensureChromium, ensureSystemPostgres, findEmbeddedPostgres } from './test/tools.ts';

/**
 * `npm test [-- PATTERN…]`: all tests, or the files whose path contains a pattern. Brings what is
 * missing and says so. The last line is `N passed, N failed`; exit code 1 if any failed.
 * With CI=true a group that cannot run here is a failure, otherwise its files count as skipped.
 */
const print = (line: string) => console.log(line);
const total = emptyTally();
const stopping = new AbortController();
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP', 'disconnect'] as const) {
  process.once(signal, () => stopping.abort(new Error(signal)));
}
// The launcher's channel tells us when it is gone; it must not keep us here after the last test.
process.channel?.unref();

for (const group of testGroups(process.argv.slice(2))) {
  if (stopping.signal.aborted) break;
  const started = performance.now();
  print(`${group.name}: ${group.files.length} files`);
  try {
    await runGroup(group);
  } catch (error) {
    total.failed += 1;
    print(`  FAILED to run ${group.name}: ${error instanceof Error ? error.stack : error}`);
  }
  print(`${group.name}: done (${seconds(performance.now() - started)})`);
}

if (stopping.signal.aborted) total.failed += 1;
const skipped = total.skipped ? `, ${total.skipped} skipped` : '';
print(`${total.passed} passed, ${total.failed} failed${skipped}`);
if (total.failed > 0) process.exitCode = 1;

async function runGroup(group: Group): Promise<void> {
  const progress = (line: string) => print(`  ${line}`);
  if (group.needsPages) await ensureWebBuilt(progress);
  if (group.needsChromium && !(await ensureChromium(progress))) return skip(group, 'no Chromium');
  if (!group.database) return runFilesOf(group, '');
  const binaries =
    group.database === 'embedded' ? findEmbeddedPostgres() : await ensureSystemPostgres(progress);
  if (!binaries) return skip(group, `no ${group.database} PostgreSQL`);
  const cluster = await startCluster(binaries);
  progress(`PostgreSQL ${binaries.major} is up`);
  try {
    await runFilesOf(group, cluster.url);
  } finally {
    await cluster.stop();
  }
}

async function runFilesOf(group: Group, databaseUrl: string): Promise<void> {
  const env = { PACTDESK_TEST_DATABASE_URL: databaseUrl };
  add(total, await runFiles(group.files, { env, signal: stopping.signal, print }));
}

function skip(group: Group, why: string): void {
  print(`  Skipped, there is ${why} here: ${group.files.join(', ')}`);
  if (process.env.CI === 'true') total.failed += 1;
  else total.skipped += group.files.length;
}
