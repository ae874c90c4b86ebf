import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { parse } from '@swc/core';

/** One import that a rule refuses; paths are relative to the tree's root. */
export type ImportFault = { rule: string; reason: string; from: string; to: string };

/**
 * Finds `import('../other/file.ts').Type`. The import rules do not see this form, so our own files
 * must be imported by a statement; packages may be named in it.
 */
export async function inlineTypeImports(root: string, files: string[]): Promise<ImportFault[]> {
  const faults: ImportFault[] = [];
  for (const from of files.filter((file) => !file.includes('node_modules/'))) {
    const text = await readFile(join(root, from), 'utf8');
    if (!text.includes('import(')) continue;
    const tree = await parse(text, { syntax: 'typescript', tsx: from.endsWith('x') });
    for (const to of typeArguments(tree).filter((name) => name.startsWith('.'))) {
      faults.push({
        rule: 'no-inline-type-import',
        reason: 'The import rules cannot see it.',
        from,
        to,
      });
    }
  }
  return faults;
}

/** The names inside every `import('…')` that stands where a type stands. */
function typeArguments(node: unknown): string[] {
  if (Array.isArray(node)) return node.flatMap(typeArguments);
  if (typeof node !== 'object' || node === null) return [];
  const own =
    'type' in node && node.type === 'TsImportType' && 'argument' in node ? [node.argument] : [];
  return [
    ...own.map((argument) => String((argument as { value: unknown }).value)),
    ...Object.values(node).flatMap(typeArguments),
  ];
}
