import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import {
  cpSync,
  globSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, test } from 'node:test';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('../../', import.meta.url));
const copy = mkdtempSync(join(tmpdir(), 'pactdesk-language-'));
after(() => rmSync(copy, { recursive: true }));

/** A Pactdesk whose `locales/` holds one folder more, with a few words in it. */
for (const folder of ['api', 'domain', 'server', 'locales', 'package.json']) {
  cpSync(join(root, folder), join(copy, folder), { recursive: true });
}
symlinkSync(join(root, 'node_modules'), join(copy, 'node_modules'));
const added = join(copy, 'locales', 'tlh');
mkdirSync(added);
const write = (file: string, content: object) =>
  writeFileSync(join(added, file), JSON.stringify(content));

function ask(code: string): unknown {
  const script = `
    import { language, offerLanguages } from './api/primitives.ts';
    import { nameIn } from './domain/names.ts';
    import { languages, translator } from './server/platform/translations.ts';
    import { preview } from './server/mail/previews.ts';
    offerLanguages(languages());
    console.log(JSON.stringify(${code}));`;
  const args = ['--input-type=module', '-e', script];
  return JSON.parse(
    execFileSync(process.execPath, args, { cwd: copy, encoding: 'utf8', stdio: 'pipe' }),
  );
}

test('A1: a folder of words is all that a language needs: it is offered, accepted and spoken in mails', () => {
  write('language.json', { name: 'tlhIngan Hol', direction: 'rtl' });
  write('mail.json', { password_reset: { heading: 'mu’ ngoq choH' } });
  const said = ask(`{
    offered: languages().map(({ code, name }) => code + ' ' + name),
    accepted: ['tlh', 'xx'].map((code) => language.safeParse(code).success),
    heading: translator('tlh')('mail:password_reset.heading'),
    lacking: translator('tlh')('time:hours', { count: 2 }),
    name: nameIn({ en: 'Plus', ru: 'Плюс' }, 'tlh'),
    mail: preview('password_reset', 'tlh'),
  }`) as Record<string, never> & { mail: { html: string; text: string; subject: string } };
  const { mail, ...facts } = said;
  assert.deepEqual(facts, {
    offered: ['en English', 'es Español', 'ru Русский', 'tlh tlhIngan Hol'],
    accepted: [true, false],
    heading: 'mu’ ngoq choH',
    lacking: '2 hours',
    name: 'Plus',
  });
  assert.match(mail.html, /<html lang="tlh" dir="rtl">/);
  assert.match(mail.html, /<h1[^>]*>mu’ ngoq choH<\/h1>/);
  assert.match(mail.text, /tlhIngan Hol/);
  assert.doesNotMatch(mail.text, /mail:|{{/);
});

test('a folder that does not say which language it holds is refused at the start, and named', () => {
  write('language.json', { name: 'tlhIngan Hol' });
  assert.throws(() => ask('languages()'), /locales\/tlh\/language\.json: expected direction/);
});

test('A1: no code lists the languages, so that none has to be changed for another one', () => {
  const sources = globSync('{api,domain,server,web}/**/*.{ts,tsx}', {
    cwd: root,
    exclude: ['**/*.test.{ts,tsx}', 'server/demo/**', 'web/dist/**', '**/*.gen.ts'],
  });
  assert.ok(sources.length > 300);
  const listing = sources.filter((file) =>
    /(['"])en\1\s*[,|]\s*\1(ru|es)\1|\ben\|(ru|es)\b|^\s*(ru|es):/m.test(
      readFileSync(join(root, file), 'utf8'),
    ),
  );
  assert.deepEqual(listing, []);
});
