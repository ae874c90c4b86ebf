// The import rules of ARCHITECTURE.md. Imports of types count like any other: a type is knowledge too.
// Each rule has a planted offence in scripts/import-rules.test.ts, so that we know it can fail.

const tests = '\\.test\\.tsx?$';
/** A concept is any folder of server/ except the ones that serve all concepts. `$1` is its name. */
const concept = '^server/(?!platform/|cli/|demo/)([^/]+)/';
const anyStore = '^server/[^/]+/store[^/]*\\.ts$';
const anyDoor = '^server/[^/]+/index\\.ts$';
const anyRoutes = '^server/[^/]+/routes[^/]*\\.ts$';
/** What builds SQL. The pool's handle and the database's clock, beside it, are for use cases too. */
const queryBuilder = [
  'node_modules/(kysely|pg)/',
  '^server/platform/database/(columns|tables\\.gen)\\.ts$',
];

const rule = (name, comment, from, to) => ({ name, comment, severity: 'error', from, to });

module.exports = {
  forbidden: [
    rule(
      'no-cycle',
      'Parts that need each other are one part: neither can be read, tested or changed alone.',
      {},
      { circular: true },
    ),
    rule(
      'no-dead-end',
      'An import that leads nowhere fails only when someone walks into it.',
      {},
      { couldNotResolve: true },
    ),
    rule(
      'domain-is-pure',
      'The rules are facts in, decision out: without I/O they can be tried by the million and replayed years later.',
      { path: '^domain/', pathNot: tests },
      { pathNot: '^domain/' },
    ),
    rule(
      'domain-tests-stay-inside',
      'A rule that needs a server to be tested is not pure.',
      { path: `^domain/.*${tests}` },
      { path: '^(api|server|web|tests|scripts|bench)/' },
    ),
    rule(
      'api-knows-only-domain',
      'What crosses the wire is read by server and page alike, so it can lean on neither.',
      { path: '^api/', pathNot: tests },
      { pathNot: ['^(api|domain)/', 'node_modules/zod/'] },
    ),
    rule(
      'platform-knows-no-concept',
      'Platform serves every concept; one business word in it and the concepts are tied together underneath. The error catalogue and the primitives hold none.',
      { path: '^server/platform/', pathNot: tests },
      {
        path: '^(domain|api|server|web|tests|scripts|bench)/',
        pathNot: ['^server/platform/', '^api/(problems|primitives)\\.ts$'],
      },
    ),
    rule(
      'concept-has-one-door',
      "Another concept's inside may change any day: only its index.ts is promised.",
      { path: '^server/(?!platform/|cli/)([^/]+)/' },
      { path: '^server/(?!platform/|cli/|demo/|$1/)[^/]+/', pathNot: anyDoor },
    ),
    rule(
      'nobody-imports-the-wiring',
      'main, wiring, cli and demo put parts together; a part that reaches back for them cannot stand alone. Tests may start the whole.',
      { path: '^server/(?!cli/|wiring/|main\\.ts$)', pathNot: [tests, '^server/demo/'] },
      { path: '^server/(cli/|demo/|wiring/|main\\.ts$)' },
    ),
    rule(
      'demo-is-not-wiring',
      'Sample data go through the doors that real data use.',
      { path: '^server/demo/', pathNot: tests },
      { path: '^server/(cli/|wiring/|main\\.ts$)' },
    ),
    rule(
      'routes-speak-http',
      'A route reads as a sentence: it asks domain/access who may; every other rule is behind a use case, and so is work for later, which belongs to its transaction.',
      { path: anyRoutes },
      { path: ['^domain/(?!access/)', '^server/platform/jobs/'] },
    ),
    rule(
      'use-cases-know-no-http',
      'A use case is called by commands and jobs too. What it refuses has a name in the error catalogue; access is the guard at the HTTP door.',
      { path: concept, pathNot: [tests, anyRoutes, anyDoor, '^server/access/'] },
      { path: '^server/platform/http/(?!problem\\.ts$)' },
    ),
    rule(
      'sql-lives-in-stores',
      'All SQL of a concept is in one place, where row-level security and indexes are thought of. index.ts may wire.',
      { path: concept, pathNot: [tests, anyStore, anyDoor] },
      { path: queryBuilder },
    ),
    rule(
      'stores-hold-sql-only',
      "A store asks the database and nothing else: own files, domain's types, and the scope that says as whom it asks.",
      { path: '^server/([^/]+)/store[^/]*\\.ts$' },
      {
        path: '^(api|server)/',
        pathNot: ['^server/platform/database/', '^server/access/index\\.ts$', '^server/$1/'],
      },
    ),
    rule(
      'nobody-imports-reports',
      'Reports read any table. Whoever leaned on them would lean on everything.',
      { path: '^(domain|api|server|web)/', pathNot: '^server/(reports/|cli/|wiring/|main\\.ts$)' },
      { path: '^server/reports/' },
    ),
    rule(
      'pages-know-no-server',
      'What the page imports is sent to the browser: no server code, no secret, nothing of Node.',
      { path: '^web/', pathNot: [tests, '^web/vite\\.config\\.ts$'] },
      { path: '^(server|tests|scripts|bench)/' },
    ),
    rule(
      'pages-run-in-a-browser',
      'Node is not there.',
      { path: '^web/', pathNot: [tests, '^web/vite\\.config\\.ts$'] },
      { dependencyTypes: ['core'] },
    ),
    rule(
      'design-knows-no-concept',
      'Buttons and colours serve every page; one that knows a request serves only requests.',
      { path: '^web/design/', pathNot: tests },
      { path: '^(domain|api|web)/', pathNot: '^web/design/' },
    ),
    rule(
      'product-knows-no-tools',
      'Tests, scripts and benches are not there where the product runs. How the pages are built is a script itself.',
      { path: '^(domain|api|server|web)/', pathNot: [tests, '^web/vite\\.config\\.ts$'] },
      { path: '^(tests|scripts|bench)/' },
    ),
    rule(
      'product-needs-no-dev-package',
      'An operator installs with --omit=dev.',
      { path: '^(domain|api|server|web)/', pathNot: tests },
      { dependencyTypes: ['npm-dev', 'npm-no-pkg', 'npm-unknown'] },
    ),
  ],
  options: {
    parser: 'swc',
    doNotFollow: { path: 'node_modules' },
    exclude: { path: '^web/dist/' },
    moduleSystems: ['es6', 'cjs'],
    // Packages that name their entry in `exports` only.
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'node', 'default', 'types'],
    },
  },
};
