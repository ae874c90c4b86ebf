import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { test } from 'node:test';
import { languages } from '../../platform/translations.ts';
import { dark, light } from './palette.ts';

type Words = { [key: string]: string | Words };

const wordsOf = async (language: string): Promise<Words> =>
  JSON.parse(
    await readFile(new URL(`../../../locales/${language}/mail.json`, import.meta.url), 'utf8'),
  );

/** `key (placeholders)`, which every language must have alike. */
const shape = (words: Words, path = ''): string[] =>
  Object.entries(words).flatMap(([key, value]) =>
    typeof value === 'string'
      ? [`${path}${key} (${(value.match(/{{\w+}}/g) ?? []).sort().join(' ')})`]
      : shape(value, `${path}${key}.`),
  );

for (const { code: language } of languages()) {
  test(`the mails in ${language} have every text and every placeholder of the English ones`, async () => {
    assert.deepEqual(shape(await wordsOf(language)).sort(), shape(await wordsOf('en')).sort());
  });
}

test('the colours of a mail are those of the pages', async () => {
  const css = await readFile(new URL('../../../web/design/tokens.css', import.meta.url), 'utf8');
  const [lightCss = '', darkCss = ''] = css.split(/data-mantine-color-scheme="?dark/);
  for (const [palette, source] of [
    [light, lightCss],
    [dark, darkCss],
  ] as const) {
    for (const [token, value] of Object.entries(palette)) {
      assert.match(source, new RegExp(`--pd-${token}: ${value};`), token);
    }
  }
});
