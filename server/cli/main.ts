import { CatalogueError } from '../catalogue/index.ts';
import { ConfigError } from '../platform/config.ts';
import { CsvError } from '../platform/csv.ts';
import { EmbeddedError } from '../platform/database/embedded/index.ts';

interface Command {
  words: string;
  /** Loaded only when it is called: `deadline` must not wait for a web server to be read. */
  load: () => Promise<(args: string[]) => Promise<number>>;
}

const commands: Record<string, Command> = {
  demo: {
    words: 'everything with sample companies, to try it',
    load: async () => (await import('./serve.ts')).demo,
  },
  start: { words: 'the desk itself', load: async () => (await import('./serve.ts')).start },
  deadline: {
    words: '--plan PLAN --severity 1..4 --at INSTANT [--called INSTANT] [--json] | --batch',
    load: async () => (await import('./deadline.ts')).deadline,
  },
  licences: {
    words: 'import FILE.csv',
    load: async () => (await import('./licences.ts')).licences,
  },
  clocks: {
    words: 'verify',
    load: async () => (await import('./clocks.ts')).clocks,
  },
  catalogue: {
    words:
      'plan [FOLDER] | apply [FOLDER] [--from INSTANT|DATE] [--reason TEXT] [--note TEXT] | export FOLDER',
    load: async () => (await import('./catalogue.ts')).catalogue,
  },
  contracts: {
    words: 'import FILE.csv',
    load: async () => (await import('./contracts.ts')).contracts,
  },
  receipt: {
    words: 'verify FILE [--key FILE|FINGERPRINT]',
    load: async () => (await import('./receipt.ts')).receipt,
  },
  history: {
    words: 'verify | seal',
    load: async () => (await import('./history.ts')).history,
  },
  people: {
    words: 'reset-second-factor | end-sessions | anonymise E-MAIL',
    load: async () => (await import('./people.ts')).people,
  },
  staff: {
    words: 'add --email E-MAIL --name NAME [--role ROLE …] [--language CODE]',
    load: async () => (await import('./staff.ts')).staff,
  },
};

function help(): number {
  console.log('pactdesk: a support desk that keeps its promises\n');
  for (const [name, { words }] of Object.entries(commands))
    console.log(`  pactdesk ${name} ${words}`);
  console.log(
    '\nSettings come from the environment: PORT, HOST, DATA_DIR, DATABASE_URL, PUBLIC_URL, SMTP_URL, MAIL_FROM, SIGNING_KEY_FILE, LOG_LEVEL.',
  );
  return 0;
}

/** Errors whose message is written for the person who typed the command. */
const spoken = [ConfigError, EmbeddedError, CatalogueError, CsvError];

async function run([name = 'help', ...args]: string[]): Promise<number> {
  if (['help', '--help', '-h'].includes(name)) return help();
  const command = commands[name];
  if (command) return (await command.load())(args);
  console.error(`There is no command "${name}".`);
  help();
  return 2;
}

try {
  process.exitCode = await run(process.argv.slice(2));
} catch (error) {
  if (error instanceof Error && spoken.some((kind) => error instanceof kind))
    console.error(error.message);
  else console.error(error);
  process.exitCode = 1;
}
// The launcher's channel would keep us alive after the work is done.
if (process.connected) process.disconnect?.();
