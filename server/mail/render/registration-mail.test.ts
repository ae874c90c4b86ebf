import assert from 'node:assert/strict';
import { test } from 'node:test';
import { languages } from '../../platform/translations.ts';
import { toHtml } from './html.ts';
import { codeUnusableMail, registrationMail } from './registration-mail.ts';
import { toText } from './text.ts';

for (const { code: language } of languages()) {
  test(`the registration mails in ${language} lack no words`, () => {
    for (const document of [
      registrationMail('registration_link', language, 'https://desk.example/confirm#t'),
      registrationMail('registration_code_taken', language, 'https://desk.example/confirm#t'),
      codeUnusableMail(language),
    ]) {
      assert.doesNotMatch(toText(document) + toHtml(document), /mail:|{{|undefined/);
    }
  });

  test(`the link to register is in both parts, and says how long it holds, in ${language}`, () => {
    const document = registrationMail(
      'registration_link',
      language,
      'https://desk.example/confirm#token',
    );
    assert.ok(toText(document).includes('https://desk.example/confirm#token'));
    assert.ok(toHtml(document).includes('href="https://desk.example/confirm#token"'));
    assert.match(toText(document), /48/);
  });

  test(`a code that opens nothing leads to no link in ${language}`, () => {
    assert.doesNotMatch(toText(codeUnusableMail(language)), /https?:/);
  });
}
