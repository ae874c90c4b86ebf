import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { cruise, type ICruiseResult } from 'dependency-cruiser';
import extractDepcruiseOptions from 'dependency-cruiser/config-utl/extract-depcruise-options';
import { type ImportFault, inlineTypeImports } from './inline-type-imports.ts';
import './using-declarations.ts';

const config = join(import.meta.dirname, '../.dependency-cruiser.cjs');
const folders = ['domain', 'api', 'server', 'web', 'tests', 'bench', 'scripts'];

/** Every import in the tree at `root` that .dependency-cruiser.cjs refuses. */
export async function importFaults(root: string): Promise<ImportFault[]> {
  const present = folders.filter((folder) => existsSync(join(root, folder)));
  const options = await extractDepcruiseOptions(config);
  const { output } = await cruise(present, { ...options, baseDir: root, validate: true });
  const { summary, modules } = output as ICruiseResult;
  const reasons = new Map(
    summary.ruleSetUsed?.forbidden?.map(({ name, comment }) => [name, comment]),
  );
  const refused = summary.violations.map(({ rule, from, to, cycle }) => ({
    rule: rule.name,
    reason: reasons.get(rule.name) ?? '',
    from,
    to: cycle?.map(({ name }) => name).join(' → ') ?? to,
  }));
  const own = modules.map(({ source }) => source).filter((source) => /^[^.].*\.tsx?$/.test(source));
  return [...refused, ...(await inlineTypeImports(root, own))];
}

if (import.meta.main) {
  const faults = await importFaults(join(import.meta.dirname, '..'));
  for (const { rule, reason, from, to } of faults) {
    console.log(`${from} → ${to}\n  ${rule}: ${reason}`);
  }
  if (faults.length > 0) process.exitCode = 1;
}
