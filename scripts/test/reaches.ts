import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path/posix';
import { root } from '../command.ts';

/** Whether `file` imports `target`, itself or through other files of ours. Both are paths in the checkout. */
export function reaches(file: string, target: string, seen = new Set<string>()): boolean {
  if (file === target) return true;
  if (seen.has(file) || !existsSync(join(root, file))) return false;
  seen.add(file);
  return importsOf(file).some((next) => reaches(next, target, seen));
}

function importsOf(file: string): string[] {
  const text = readFileSync(join(root, file), 'utf8');
  const relative = text.matchAll(/(?:\bfrom|\bimport)\s*\(?\s*'(\.{1,2}\/[^']+\.tsx?)'/g);
  return [...relative].map(([, path]) => join(file, '..', path ?? ''));
}
