import assert from 'node:assert/strict';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { after, before, test } from 'node:test';
import { importFaults } from './import-rules.ts';

/** What each rule must refuse: the file that offends, and what it imports. */
const offences: [rule: string, from: string, to: string][] = [
  ['no-cycle', 'domain/sla/there.ts', './to-and-fro.ts'],
  ['no-dead-end', 'domain/sla/lost.ts', './nowhere.ts'],
  ['domain-is-pure', 'domain/sla/reads-files.ts', 'node:fs'],
  ['domain-is-pure', 'domain/sla/knows-wire.ts', '../../api/clock.ts'],
  ['domain-is-pure', 'domain/sla/uses-package.ts', 'zod'],
  ['domain-tests-stay-inside', 'domain/sla/clock.test.ts', '../../server/requests/index.ts'],
  ['api-knows-only-domain', 'api/requests.ts', '../server/requests/index.ts'],
  ['platform-knows-no-concept', 'server/platform/jobs/runner.ts', '../../requests/index.ts'],
  ['platform-knows-no-concept', 'server/platform/clock.ts', '../../domain/sla/index.ts'],
  ['concept-has-one-door', 'server/requests/peeks.ts', '../contracts/quota.ts'],
  ['concept-has-one-door', 'server/demo/sample.ts', '../contracts/quota.ts'],
  ['concept-has-one-door', 'server/requests/routes.ts', '../contracts/store.ts'],
  ['nobody-imports-the-wiring', 'server/requests/starts-all.ts', '../main.ts'],
  ['nobody-imports-the-wiring', 'server/requests/mounts-all.ts', '../wiring/routes.ts'],
  ['nobody-imports-the-wiring', 'server/platform/samples.ts', '../demo/sample.ts'],
  ['demo-is-not-wiring', 'server/demo/commands.ts', '../cli/main.ts'],
  ['routes-speak-http', 'server/requests/routes-staff.ts', '../../domain/sla/index.ts'],
  ['routes-speak-http', 'server/requests/routes-portal.ts', '../platform/jobs/runner.ts'],
  ['use-cases-know-no-http', 'server/requests/answers.ts', '../platform/http/app.ts'],
  ['sql-lives-in-stores', 'server/requests/asks-itself.ts', 'kysely'],
  ['sql-lives-in-stores', 'server/requests/columns.ts', '../platform/database/tables.gen.ts'],
  ['stores-hold-sql-only', 'server/requests/store.ts', '../contracts/index.ts'],
  ['nobody-imports-reports', 'server/requests/counts.ts', '../reports/index.ts'],
  ['pages-know-no-server', 'web/portal/page.tsx', '../../server/requests/index.ts'],
  ['pages-run-in-a-browser', 'web/portal/file.ts', 'node:fs'],
  ['design-knows-no-concept', 'web/design/button.tsx', '../portal/words.ts'],
  ['product-knows-no-tools', 'server/requests/helper.ts', '../../tests/support/thing.ts'],
  ['product-needs-no-dev-package', 'server/requests/tool.ts', 'some-tool'],
];

/** What must stay allowed beside them. */
const allowed: [from: string, to: string][] = [
  ['domain/sla/index.ts', '../calendar/index.ts'],
  ['domain/sla/free.test.ts', 'node:assert'],
  ['api/clock.ts', 'zod'],
  ['server/platform/http/app.ts', '../../../api/problems.ts'],
  ['server/requests/index.ts', '../contracts/index.ts'],
  ['server/requests/take.ts', './store-list.ts'],
  ['server/requests/store-list.ts', 'kysely'],
  ['server/requests/list.test.ts', 'kysely'],
  ['server/requests/whole.test.ts', '../main.ts'],
  ['server/cli/main.ts', '../contracts/quota.ts'],
  ['server/main.ts', '../reports/index.ts'],
  ['web/portal/words.ts', '../design/tone.ts'],
];

const root = await mkdtemp(join(tmpdir(), 'pactdesk-imports-'));
let found: string[] = [];

before(async () => {
  const files = new Map<string, string>();
  for (const [from, to] of [...offences.map(([, ...pair]) => pair), ...allowed]) {
    if (to.startsWith('.')) files.set(join(dirname(from), to), 'export type Thing = string;\n');
  }
  files.delete('domain/sla/nowhere.ts');
  for (const [from, to] of [...offences.map(([, ...pair]) => pair), ...allowed]) {
    files.set(from, `${files.get(from) ?? ''}import type { Thing as Other } from '${to}';\n`);
  }
  files.set('domain/sla/to-and-fro.ts', "import type { Other } from './there.ts';\n");
  files.set(
    'web/portal/disposes.ts',
    "await using lazy = await import('../../server/requests/index.ts');\nexport { lazy };\n",
  );
  files.set('web/portal/hidden.ts', "export type Hidden = import('../design/tone.ts').Thing;\n");
  files.set(
    'package.json',
    '{"dependencies":{"zod":"1","kysely":"1"},"devDependencies":{"some-tool":"1"}}',
  );
  for (const name of ['zod', 'kysely', 'some-tool']) {
    files.set(`node_modules/${name}/package.json`, `{"name":"${name}","main":"index.js"}`);
    files.set(`node_modules/${name}/index.js`, '');
  }
  for (const [path, text] of files) {
    await mkdir(dirname(join(root, path)), { recursive: true });
    await writeFile(join(root, path), text);
  }
  found = (await importFaults(root)).map(({ rule, from }) => `${rule}: ${from}`);
});

after(() => rm(root, { recursive: true }));

for (const [rule, from, to] of offences) {
  test(`${rule} refuses ${to} in ${from}`, () => {
    assert.ok(found.includes(`${rule}: ${from}`), found.join('\n'));
  });
}

for (const [from, to] of allowed) {
  test(`${from} may import ${to}`, () => {
    assert.deepEqual(
      found.filter((fault) => fault.endsWith(`: ${from}`)),
      [],
    );
  });
}

test('a type imported inside an expression, which the rules cannot see, is refused', () => {
  assert.ok(found.includes('no-inline-type-import: web/portal/hidden.ts'), found.join('\n'));
});

test('an import inside a using declaration is seen', () => {
  assert.ok(found.includes('pages-know-no-server: web/portal/disposes.ts'), found.join('\n'));
});

test('every rule has an offence that it refuses here', () => {
  const { forbidden } = createRequire(import.meta.url)('../.dependency-cruiser.cjs');
  const rules = forbidden.map(({ name }: { name: string }) => name);
  assert.deepEqual(new Set(offences.map(([rule]) => rule)), new Set(rules));
});
