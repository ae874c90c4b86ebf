import { mkdtempSync, rmSync } from 'node:fs';
import { writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after } from 'node:test';

/** Writes files for imports into a folder that goes with the test. Call it at the top of a file. */
export function csvFiles(): (...lines: string[]) => Promise<string> {
  const folder = mkdtempSync(join(tmpdir(), 'pactdesk-csv-'));
  after(() => rmSync(folder, { recursive: true }));
  let count = 0;
  return async (...lines) => {
    count += 1;
    const path = join(folder, `${count}.csv`);
    await writeFile(path, lines.join('\n'));
    return path;
  };
}
