import { ConfigError } from '../platform/config.ts';
import { EmbeddedError } from '../platform/database/embedded/index.ts';
import { CatalogueError } from '../catalogue/index.ts';
import { CsvError } from '../platform/csv.ts';
import { deadline } from './deadline.ts';
import { contracts } from './contracts.ts';
import { licences } from './licences.ts';
import { serve } from './serve.ts';
import { staff } from './staff.ts';

const commands: Record<string, { run: (args: string[]) => Promise<number>; words: string }> = {
  demo: { run: () => serve({ demo: true }), words: 'everything with sample companies, to try it' },
  start: { run: () => serve({ demo: false }), words: 'the desk itself' },
  deadline: { run: deadline, words: '--plan PLAN --severity 1..4 --at INSTANT [--called INSTANT] [--json] | --batch' },
  licences: { run: licences, words: 'import FILE.csv' },
  contracts: { run: contracts, words: 'import FILE.csv' },
  staff: { run: staff, words: 'add --email E-MAIL --name NAME [--role ROLE …] [--language en|ru|es]' },
};

function help(): number {
  console.log('pactdesk: a support desk that keeps its promises\n');
  for (const [name, { words }] of Object.entries(commands)) console.log(`  pactdesk ${name} ${words}`);
  console.log('\nSettings come from the environment: PORT, HOST, DATA_DIR, DATABASE_URL, PUBLIC_URL, SMTP_URL, MAIL_FROM, LOG_LEVEL.');
  return 0;
}

/** Errors whose message is written for the person who typed the command. */
const spoken = [ConfigError, EmbeddedError, CatalogueError, CsvError];

async function run([name = 'help', ...args]: string[]): Promise<number> {
  if (['help', '--help', '-h'].includes(name)) return help();
  const command = commands[name];
  if (command) return command.run(args);
  console.error(`There is no command "${name}".`);
  help();
  return 2;
}

try {
  process.exitCode = await run(process.argv.slice(2));
} catch (error) {
  if (error instanceof Error && spoken.some((kind) => error instanceof kind)) console.error(error.message);
  else console.error(error);
  process.exitCode = 1;
}
// The launcher's channel would keep us alive after the work is done.
if (process.connected) process.disconnect();
