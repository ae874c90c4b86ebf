import assert from 'node:assert/strict';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test } from 'node:test';
import { pathToFileURL } from 'node:url';
import { partialLanguages } from './partial-languages.ts';

test('a language is partial that lacks a text or a file, and whole however many plural forms it has', (t) => {
  const folder = mkdtempSync(join(tmpdir(), 'pactdesk-locales-'));
  t.after(() => rmSync(folder, { recursive: true }));
  const write = (code: string, file: string, texts: object) => {
    mkdirSync(join(folder, code), { recursive: true });
    writeFileSync(join(folder, code, file), JSON.stringify(texts));
  };
  const hours = { hours_one: '{{count}} hour', hours_other: '{{count}} hours' };
  const wait = { nav: { wait: 'Wait', go: 'Go' } };
  for (const code of ['en', 'whole', 'no-text', 'no-file']) write(code, 'time.json', hours);
  write('whole', 'time.json', { hours_one: '', hours_few: '', hours_many: '', hours_other: '' });
  for (const code of ['en', 'whole']) write(code, 'common.json', wait);
  write('no-text', 'common.json', { nav: { wait: 'Warte' } });
  assert.deepEqual(partialLanguages(pathToFileURL(`${folder}/`)), ['no-file', 'no-text']);
});
