import assert from 'node:assert/strict';
import { test } from 'node:test';
import { languages } from '../../platform/translations.ts';
import { toHtml } from './html.ts';
import { codeTakenMail, registrationLinkMail } from './registration-mail.ts';
import { toText } from './text.ts';

for (const { code: language } of languages()) {
  test(`the registration mails in ${language} lack no words`, () => {
    for (const document of [
      registrationLinkMail(language, 'https://desk.example/confirm#t'),
      codeTakenMail(language),
    ]) {
      assert.doesNotMatch(toText(document) + toHtml(document), /mail:|{{|undefined/);
    }
  });

  test(`the link to register is in both parts, and says how long it holds, in ${language}`, () => {
    const document = registrationLinkMail(language, 'https://desk.example/confirm#token');
    assert.ok(toText(document).includes('https://desk.example/confirm#token'));
    assert.ok(toHtml(document).includes('href="https://desk.example/confirm#token"'));
    assert.match(toText(document), /48/);
  });

  test(`a code that is in use leads to no link in ${language}`, () => {
    assert.doesNotMatch(toText(codeTakenMail(language)), /https?:/);
  });
}
