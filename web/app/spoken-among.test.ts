import assert from 'node:assert/strict';
import { test } from 'node:test';
import { spokenAmong } from './spoken-among.ts';

const spoken = ['en', 'es', 'fil', 'pt-BR', 'ru', 'zh-Hant'];

const cases: [wanted: string[], language: string][] = [
  [['ru-RU', 'en'], 'ru'],
  [['de-DE', 'es-AR', 'en-US'], 'es'],
  [['pt-br'], 'pt-BR'],
  [['pt-PT'], 'pt-BR'],
  [['zh-Hant', 'en'], 'zh-Hant'],
  [['fi', 'fil'], 'fil'],
  [['de', ''], 'en'],
  [[], 'en'],
];

for (const [wanted, language] of cases) {
  test(`who wants ${wanted.join(', ') || 'nothing'} is spoken to in ${language}`, () => {
    assert.equal(spokenAmong(spoken, wanted), language);
  });
}
