import { existsSync, readFileSync } from 'node:fs';
import { findChromium } from '../../tests/support/chromium.ts';
import {
  findEmbeddedPostgres,
  findSystemPostgres,
  type PostgresBinaries,
} from '../../tests/support/postgres-binaries.ts';
import { runCommand, tool } from '../command.ts';

type Progress = (line: string) => void;

/** Finds Chromium or brings it: Debian's by apt-get as root, else Playwright's own. False where all failed. */
export async function ensureChromium(progress: Progress): Promise<boolean> {
  if (findChromium()) return true;
  if (canInstallPackages()) await installPackage('chromium', progress);
  if (findChromium()) return true;
  progress("Installing Playwright's Chromium …");
  const { ok, output } = await runCommand(tool('playwright-core'), ['install', 'chromium']);
  if (!ok) progress(`It cannot be installed:\n${output}`);
  return findChromium() !== undefined;
}

/** Finds the machine's PostgreSQL, or brings Debian's by apt-get as root. */
export async function ensureSystemPostgres(
  progress: Progress,
): Promise<PostgresBinaries | undefined> {
  const found = findSystemPostgres();
  if (found || !canInstallPackages()) return found;
  await installPackage('postgresql', progress);
  return findSystemPostgres();
}

export { findEmbeddedPostgres };

async function installPackage(name: string, progress: Progress): Promise<void> {
  progress(`Installing Debian's ${name} …`);
  const { ok, output } = await runCommand('.ci/install-debian', [name]);
  if (!ok) progress(output.trimEnd());
}

function canInstallPackages(): boolean {
  const release = '/etc/os-release';
  const isDebian = existsSync(release) && /^ID=debian$/m.test(readFileSync(release, 'utf8'));
  return isDebian && process.getuid?.() === 0;
}
