import assert from 'node:assert/strict';
import { test } from 'node:test';
import { languageOf } from './language-of.ts';

test('a message is read out in the language it is written in', () => {
  const cases: [string, ReturnType<typeof languageOf>][] = [
    ['Добрый день! Лог приложен.', 'ru'],
    ['Запустите `Get-Service EndpointShield` от администратора', 'ru'],
    ['El módulo queda en cuarentena desde hoy.', 'es'],
    ['El agente no arranca con la nueva base', 'es'],
    ['The agent does not start after the update.', 'en'],
    ['OK', undefined],
    ['12345 67890 — 100 %', undefined],
  ];
  for (const [text, language] of cases) assert.equal(languageOf(text), language, text);
});
