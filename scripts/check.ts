import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { root, runCommand, seconds, tool } from './command.ts';

/** Everything that can be known about the code without running it. `npm run check` runs all, also after a failure. */
const checks: [name: string, command: string, args: string[]][] = [
  ['types', tool('tsc'), ['--noEmit', '-p', 'tsconfig.json']],
  ['lint and format', tool('biome'), ['check', '--error-on-warnings', '--max-diagnostics=50']],
  ['import rules', process.execPath, ['scripts/import-rules.ts']],
  ['unused code', tool('knip'), ['--no-progress', '--treat-config-hints-as-errors']],
];
if (existsSync(join(root, 'scripts/schema.ts'))) {
  checks.push(['db/schema.sql', process.execPath, ['scripts/schema.ts', '--check']]);
}

let failed = 0;
for (const [name, command, args] of checks) {
  const started = performance.now();
  const { ok, output } = await runCommand(command, args);
  console.log(`${ok ? 'ok    ' : 'FAILED'} ${name} (${seconds(performance.now() - started)})`);
  if (ok) continue;
  failed += 1;
  console.log(output.trimEnd().replaceAll(/^/gm, '  '));
}

console.log(`${checks.length - failed} passed, ${failed} failed`);
if (failed > 0) process.exitCode = 1;
