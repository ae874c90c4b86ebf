import assert from 'node:assert/strict';
import { test } from 'node:test';
import { readLanguageLink } from './language-link.ts';

const token = 'Zm9vYmFy-_Zm9vYmFyZm9v';

const links: [string, ReturnType<typeof readLanguageLink>][] = [
  [`#${token}&to=ru`, { token, language: 'ru' }],
  [`#${token}&to=en`, { token, language: 'en' }],
  [`#${token}&to=de`, null],
  [`#${token}`, null],
  ['#short&to=ru', null],
  ['', null],
];

for (const [hash, expected] of links) {
  test(`a language link ${hash || 'without a fragment'} ${expected ? `asks for ${expected.language}` : 'is no link of ours'}`, () => {
    assert.deepEqual(readLanguageLink(hash, ['en', 'ru']), expected);
  });
}
