import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { seedSampleData } from '../demo/index.ts';
import { openStorages } from '../files/index.ts';
import { openBook, type RunningServer, startServer } from '../main.ts';
import { type Config, ConfigError, readConfig } from '../platform/config.ts';
import { type OpenDatabase, openDatabase } from '../platform/database/open.ts';
import { isOutage } from '../platform/database/outage.ts';

const root = fileURLToPath(new URL('../../', import.meta.url));
const STOP_LIMIT_MS = 20_000;
const say = (message: string) => console.log(message);

/** `pactdesk demo`: sample companies, and a mailbox of its own. */
export const demo = () => serve({ demo: true });

/** `pactdesk start`: an empty desk waits for its first administrator. */
export const start = () => serve({ demo: false });

/** Runs until Ctrl-C, SIGTERM or the launcher's death. */
async function serve({ demo }: { demo: boolean }): Promise<number> {
  const stopped = stopSignal();
  surviveOutages();
  const config = readConfig({
    dataDir: demo ? 'data-demo' : 'data',
    // The demo's people sign in with the password that it prints.
    staffNeedSecondFactor: !demo,
    ...(demo && { vendorName: 'Pactdesk Sample' }),
  });
  await buildPages();
  const open = await openDatabase(config, say);
  if (demo) await seeded(open, config);
  // The mailbox shows everybody's links: it is for this machine alone.
  const devMail = demo && !config.smtpUrl && config.privateToThisMachine;
  const devMailFolder = devMail ? join(config.dataDir, 'mail') : null;
  const server = await startServer(config, open, {
    pages: join(root, 'web/dist'),
    devMailFolder,
  }).catch((error) => {
    throw inWords(error, config);
  });
  greet(server, demo, config);
  await stopped;
  say('Stopping.');
  giveUpAfter(STOP_LIMIT_MS);
  await server.stop();
  say('Stopped. Everything is kept.');
  return 0;
}

async function seeded(open: OpenDatabase, config: Config): Promise<void> {
  try {
    await seedSampleData(open, await openBook(open), say, await openStorages(config));
  } catch (error) {
    await open.close();
    throw error;
  }
}

/** Built in a process of its own, so that the compiler's memory does not stay with the server. */
async function buildPages(): Promise<void> {
  const script = join(root, 'scripts/build-web.ts');
  const child = spawn(process.execPath, ['--disable-warning=ExperimentalWarning', script], {
    cwd: root,
    stdio: 'inherit',
  });
  const [code] = await once(child, 'exit');
  if (code !== 0) throw new ConfigError('The pages could not be built; the lines above say why.');
}

/** Nothing that hangs may keep a stopped server from ending; what was acknowledged is on the disk. */
function giveUpAfter(ms: number): void {
  setTimeout(() => {
    console.error(
      'Stopping took too long; ended all the same. Everything that was acknowledged is kept.',
    );
    process.exit(1);
  }, ms).unref();
}

/** A library may leave a promise unwatched while the database is away; that must not end the server. */
function surviveOutages(): void {
  process.on('unhandledRejection', (error) => {
    if (!isOutage(error)) throw error;
    console.error(`The database was lost in the middle of something: ${(error as Error).message}`);
  });
}

function stopSignal(): Promise<void> {
  return new Promise((resolve) => {
    for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const)
      process.on(signal, () => resolve());
    process.on('disconnect', () => resolve());
  });
}

function inWords(error: unknown, config: Config): unknown {
  const code = (error as { code?: string }).code;
  if (code === 'EADDRINUSE') {
    return new ConfigError(
      `Port ${config.port} is taken by another program. Stop it, or set PORT to another number.`,
    );
  }
  if (code === 'EACCES')
    return new ConfigError(
      `Port ${config.port} may not be used by this user. Set PORT to a number above 1023.`,
    );
  if (code === 'EADDRNOTAVAIL')
    return new ConfigError(`HOST=${config.host} is not an address of this machine.`);
  return error;
}

function greet(server: RunningServer, demo: boolean, config: Config): void {
  say(`\nPactdesk is ready: ${server.url}\n`);
  if (demo) {
    say('Sign in with the password pactdesk-demo as');
    say('  olga@veresk.example       owner of «Вересковая Логистика», a customer');
    say('  dmitry@pactdesk.example   engineer');
    say('  head@pactdesk.example     head of support');
    if (server.devMailUrl) say(`Mail that would be sent is at ${server.devMailUrl}`);
  }
  if (server.setupUrl) say(`Create the first administrator: ${server.setupUrl}`);
  if (!config.smtpUrl && !server.devMailUrl)
    say('SMTP_URL is not set: mail waits in the outbox until it is.');
  say('Ctrl-C stops.');
}
