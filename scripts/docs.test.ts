import assert from 'node:assert/strict';
import { existsSync, globSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path/posix';
import { test } from 'node:test';
import { problems } from '../api/problems.ts';
import { rolesThatMay, staffAbilities, staffRoles } from '../domain/access/index.ts';
import { readConfig } from '../server/platform/config.ts';
import { root } from './command.ts';

const read = (file: string): string => readFileSync(join(root, file), 'utf8');
const documents = globSync(['*.md', 'docs/**/*.md'], { cwd: root }).sort();

/** The numbers of rules in a text: P3, R10 and their like. */
const rulesIn = (text: string): string[] =>
  [...text.matchAll(/(?<![\w-])[PCKRSA]\d{1,2}(?![\w-])/g)].map(([number]) => number);

/** S3 is a rule, and the protocol of buckets: where it is spoken, the protocol is meant. */
const speaksS3 = (file: string): boolean =>
  /\/s3-[\w-]+\.ts$|in-s3|platform\/config\.ts$/.test(file);

test('every rule that the code names stands in docs/rules.md', () => {
  const told = new Set(
    [...read('docs/rules.md').matchAll(/^\*\*([A-Z]\d+) — /gm)].map(([, number]) => number),
  );
  const code = globSync(
    '{bin,domain,api,server,web,db,catalogue,scripts,tests,bench}/**/*.{ts,tsx,cjs,sql,yaml}',
    {
      cwd: root,
      exclude: ['web/dist/**', 'scripts/docs.test.ts'],
    },
  );
  const untold = code.flatMap((file) =>
    rulesIn(read(file))
      .filter((number) => !told.has(number) && !(number === 'S3' && speaksS3(file)))
      .map((number) => `${file}: ${number}`),
  );
  assert.ok(told.size > 15);
  assert.deepEqual(untold, []);
});

/** Files and folders that a document names: by path from the root in backticks, or by a link from itself. */
function namedBy(document: string): string[] {
  const text = read(document).replaceAll(/^```[\s\S]*?^```/gm, '');
  const paths = [...text.matchAll(/`(\.?[\w-]+(?:\/[\w.*-]+)*\/?)`/g)].map(
    ([, path]) => path ?? '',
  );
  const named = paths.filter((path) =>
    /^[\w.*/-]+\/[\w.*-]+\.\w+$|^[\w.*-]+(\/[\w.*-]+)*\/$/.test(path),
  );
  const links = [...text.matchAll(/\]\(([^)#:]+)(?:#[^)]*)?\)/g)].map(([, path]) =>
    join(dirname(document), path ?? ''),
  );
  return [...named, ...links];
}
const isPicture = (path: string): boolean => path.endsWith('.png');
/** Not in the repository: made when it runs. */
const made = [
  'web/dist/',
  'data/',
  'data-demo/',
  'postgres/',
  'postgres-socket/',
  'mail/',
  'files/',
];

const missing = (wanted: (path: string) => boolean): string[] =>
  documents.flatMap((document) =>
    namedBy(document)
      .filter((path) => wanted(path) && !made.some((start) => path.startsWith(start)))
      .filter((path) =>
        path.includes('*')
          ? globSync(path, { cwd: root }).length === 0
          : !existsSync(join(root, path)),
      )
      .map((path) => `${document}: ${path}`),
  );

test('every file and folder that a document names is there', () => {
  assert.deepEqual(
    missing((path) => !isPicture(path)),
    [],
  );
});

test('every picture that a document shows is there', () => {
  assert.deepEqual(missing(isPicture), []);
});

test('docs/errors.md lists exactly the errors of the API, with status and words', () => {
  const rows = [...read('docs/errors.md').matchAll(/^\| `(\w+)` \| (\d+) \| (.+) \|$/gm)];
  assert.deepEqual(
    rows.map(([, code, status, title]) => ({ code, status: Number(status), title })),
    Object.entries(problems).map(([code, problem]) => ({ code, ...problem })),
  );
});

test('docs/staff-roles.md shows the table of domain/access as it is', () => {
  const { staff } = JSON.parse(read('locales/en/settings.json'));
  const expected = staffAbilities.map((ability) => {
    const marks = staffRoles.map((role) => (rolesThatMay(ability).includes(role) ? 'yes' : '–'));
    return [staff.ability[ability], ...marks];
  });
  const rows = [...read('docs/staff-roles.md').matchAll(/^\| (.+) \|$/gm)];
  const [head, _line, ...body] = rows.map(([, row]) => row?.split(' | '));
  assert.deepEqual(
    head?.slice(1),
    staffRoles.map((role) => staff.role[role]),
  );
  assert.deepEqual(body, expected);
});

test('README.md lists every setting, with its default where that is a value', () => {
  const names = [
    ...read('server/platform/config.ts').matchAll(/^ {2}([A-Z]+(?:_[A-Z]+)*): /gm),
  ].map(([, name]) => name);
  const rows = new Map(
    [...read('README.md').matchAll(/^\| `([A-Z_]+)` \| (.+?) \|/gm)].map(([, name, value]) => [
      name,
      value,
    ]),
  );
  assert.deepEqual([...rows.keys()].sort(), [...names].sort());
  const { port, host, mailFrom, logLevel } = readConfig(undefined, {});
  const defaults = { PORT: port, HOST: host, MAIL_FROM: mailFrom, LOG_LEVEL: logLevel };
  for (const [name, value] of Object.entries(defaults))
    assert.equal(rows.get(name), `\`${value}\``);
});

test('ARCHITECTURE.md has every folder of the code on its map', () => {
  const without = /^(node_modules|data|data-demo|domain|server|web|web\/dist|web\/public)$/;
  const folders = globSync(['*', '{domain,server,web}/*', 'server/platform/*'], {
    cwd: root,
    withFileTypes: true,
  }).filter((entry) => entry.isDirectory());
  const paths = folders
    .map(({ parentPath, name }) => join(parentPath, name).slice(root.length + 1))
    .filter((path) => !without.test(path));
  const map = read('ARCHITECTURE.md');
  assert.deepEqual(
    paths.filter((path) => !map.includes(`| \`${path}/\``)),
    [],
  );
});

test('every test that docs/sign-in-and-sessions.md names is there', () => {
  const named = [
    ...read('docs/sign-in-and-sessions.md').matchAll(/`([\w./-]+\.test\.ts)` “(.+?)”/g),
  ];
  assert.ok(named.length > 30);
  assert.deepEqual(
    named
      .filter(([, file = '', sentence = '']) => !read(file).includes(`'${sentence}'`))
      .map(([line]) => line),
    [],
  );
});
