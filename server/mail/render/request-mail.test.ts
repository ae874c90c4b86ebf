import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import type { Language } from '../../../api/primitives.ts';
import { requestFacts } from '../../../tests/support/request-facts.ts';
import { languages as offered } from '../../platform/translations.ts';
import type { RequestFacts } from '../index.ts';
import { type RequestTemplate, requestTemplates } from '../templates.ts';
import { toHtml } from './html.ts';
import { requestMail } from './request-mail.ts';
import { toText } from './text.ts';

const links = {
  diagnostics: 'https://support.example/diagnostics?a=1&b=2',
  extendedSupport: 'https://support.example/plans',
  professionalServices: 'https://support.example/services',
  newsChannel: 'https://news.example/',
};
const publicUrl = 'https://desk.example';

function mail(
  template: RequestTemplate,
  changed: Partial<RequestFacts> = {},
  language: Language = 'en',
) {
  const document = requestMail(template, requestFacts(changed), {
    language,
    reader: { name: 'Olga', languageLinks: [] },
    publicUrl,
    links,
  });
  return { subject: document.subject, text: toText(document), html: toHtml(document) };
}

const languages = offered().map(({ code }) => code);

test('R4: the confirmation of a follow-up names the request that it goes on from, and leads there', () => {
  for (const language of languages) {
    const { text, html } = mail('request_received', { followUpOf: 'PD-20431' }, language);
    assert.match(text, /PD-20431/);
    assert.match(html, /\/requests\/PD-20431"/);
    assert.doesNotMatch(mail('request_received', {}, language).text, /PD-20431/);
  }
});

for (const language of languages) {
  for (const template of requestTemplates) {
    test(`${template} in ${language} names the request, links to it, and lacks no words`, () => {
      const { text, html } = mail(template, {}, language);
      for (const part of [text, html]) {
        assert.match(part, /PD-20440/);
        assert.match(part, /https:\/\/desk\.example\/requests\/PD-20440/);
        // A key that has no words is printed as it stands, and so is a value nobody gave.
        assert.doesNotMatch(part, /(mail|common):|{{|undefined|null/);
      }
      assert.match(html, new RegExp(`<html lang="${language}" `));
    });
  }
}

const promises: [Language, string, string][] = [
  ['en', 'You will hear from us by: Mon, 23 Nov 2026, 14:30', 'Moscow Standard Time (UTC+03:00)'],
  ['ru', 'Ответим не позже: пн, 23 нояб. 2026 г., 14:30', 'Москва, стандартное время (UTC+03:00)'],
  [
    'es',
    'Le responderemos antes del: lun, 23 nov 2026, 14:30',
    'hora estándar de Moscú (UTC+03:00)',
  ],
];
for (const [language, promise, zone] of promises) {
  test(`the confirmation of a premium request promises the time and names its zone in ${language}`, () => {
    const { text } = mail('request_received', {}, language);
    // Russian keeps short prepositions with their word by a no-break space.
    assert.ok(text.replaceAll('\u00a0', ' ').includes(`${promise}\n${zone}`), text);
    assert.ok(text.includes('Plus, '), 'names the level');
    assert.ok(text.includes('C-2026-0107'), 'names the contract');
  });
}

test('the same promise is told in the reader’s own time zone', () => {
  const { text } = mail('request_received', { timeZone: 'America/New_York' });
  assert.match(text, /Mon, 23 Nov 2026, 06:30\nEastern Standard Time \(UTC-05:00\)/);
});

test('a time zone nobody knows falls back to UTC and says so', () => {
  const { text } = mail('request_received', { timeZone: 'Mars/Base' });
  assert.match(text, /Mon, 23 Nov 2026, 11:30\nCoordinated Universal Time/);
});

const calls: [Language, RegExp][] = [
  ['en', /Call now to start the clock: \+44 20 7946 0100\nGive the call code 471 205\./],
  [
    'ru',
    /Позвоните сейчас, чтобы время пошло: \+44 20 7946 0100\nНазовите код для\s+звонка: 471 205\./,
  ],
  [
    'es',
    /Llame ahora para que el plazo empiece: \+44 20 7946 0100\nIndique el código de llamada 471 205\./,
  ],
];
for (const [language, call] of calls) {
  test(`where a call would start the clock the confirmation says so in ${language}`, () => {
    const { text } = mail('request_received', { callWouldStartIt: true }, language);
    assert.match(text, call);
    assert.match(text, /14:30/);
  });
}

const standard = { premium: false, contractNumber: null, dueAt: null, planName: 'Standard' };
const queues: [Language, RegExp, RegExp][] = [
  [
    'en',
    /no guaranteed time: requests are answered in queue order/,
    /hold a support contract\? Tell us/,
  ],
  [
    'ru',
    /нет гарантированного времени: мы\s+отвечаем в\s+порядке очереди/,
    /есть договор на\s+поддержку\? Сообщите/,
  ],
  [
    'es',
    /no garantiza un plazo: las solicitudes se atienden por orden de cola/,
    /un contrato de soporte\? Indíquenoslo/,
  ],
];
for (const [language, queue, tellUs] of queues) {
  test(`a standard request is promised no time and asked for a contract in ${language}`, () => {
    const { text } = mail('request_received', standard, language);
    assert.match(text, queue);
    assert.match(text, tellUs);
    assert.doesNotMatch(text, /14:30|Ответим не позже|You will hear|Le responderemos/);
  });
}

test('a premium request without a target is promised no time and not asked for a contract', () => {
  const { text } = mail('request_received', { dueAt: null });
  assert.match(text, /no guaranteed time for this severity/);
  assert.doesNotMatch(text, /Tell us/);
});

test('only the confirmation carries the operator’s links', () => {
  assert.ok(mail('request_received').text.includes(links.newsChannel));
  assert.ok(
    mail('request_received').html.includes(
      'href="https://support.example/diagnostics?a=1&amp;b=2"',
    ),
  );
  assert.ok(!mail('closed').text.includes(links.newsChannel));
});

test('the words that came with a change are quoted with their author', () => {
  const { text } = mail('question_asked', { body: 'Line one\r\n  line two', authorName: 'Dmitry' });
  assert.match(text, /Dmitry writes:\n> Line one\n> {3}line two\n/);
  assert.match(text, /Status: Awaiting your response/);
  assert.match(text, /Your turn\n/);
});

test('a cancellation tells its reason', () => {
  assert.match(
    mail('cancelled_by_support', { reason: 'A duplicate' }).text,
    /Reason:\n> A duplicate/,
  );
});

test('a change of severity tells the new severity and the new time', () => {
  const { text } = mail('severity_changed', { severity: 2 });
  assert.match(text, /Severity: 2 High/);
  assert.match(text, /14:30/);
});

test('markup and quotes in anything typed stay text', () => {
  const evil = `<script>alert("1")</script><img src=x onerror='x'>&amp;`;
  const { html } = mail('question_asked', {
    subject: evil,
    body: evil,
    authorName: evil,
    reason: evil,
  });
  assert.doesNotMatch(html, /<script|<img/);
  assert.ok(html.includes('&lt;script&gt;alert(&quot;1&quot;)&lt;/script&gt;'));
  assert.ok(html.includes('onerror=&#39;x&#39;&gt;&amp;amp;'));
});

test('a typed text that looks like a placeholder or a key is not filled in', () => {
  const { text } = mail('answered', {
    body: '{{number}} $t(mail:footer)',
    authorName: '{{number}} $t(mail:footer)',
  });
  assert.equal(text.split('{{number}} $t(mail:footer)').length, 3);
});

test('property: no text in any field breaks out of its element, or the subject out of its line', () => {
  const part = fc.string({ unit: fc.constantFrom(...'<>&"\'=/ \r\n\0\u2028aя{}$') });
  const tags = (html: string) => html.match(/<\/?[a-z!][^\s>]*/g)?.filter((tag) => tag !== '<br');
  const usual = tags(mail('question_asked', { body: 'b', authorName: 'a', reason: 'r' }).html);
  fc.assert(
    fc.property(part, part, part, (subject, authorName, reason) => {
      const made = mail('question_asked', {
        subject,
        body: 'b',
        authorName: `a${authorName}`,
        reason,
      });
      assert.deepEqual(tags(made.html), usual);
      assert.doesNotMatch(made.subject, /[\r\n\0\u2028]/);
    }),
    { numRuns: 200 },
  );
});

test('A1: a status has the operator’s name in the language of the mail, else ours', () => {
  const statusNames = { solution_provided: 'Ready to try' };
  assert.match(mail('solution_provided', { statusNames }).text, /Status: Ready to try/);
  assert.match(mail('closed', { statusNames }).text, /Status: Closed/);
});

const ends: [Language, string][] = [
  ['en', 'the request closes by itself: Mon, 30 Nov 2026, 11:25, Moscow Standard Time (UTC+03:00)'],
  [
    'ru',
    'запрос закроется сам: пн, 30 нояб. 2026 г., 11:25, Москва, стандартное время (UTC+03:00)',
  ],
  [
    'es',
    'la solicitud se cerrará sola: lun, 30 nov 2026, 11:25, hora estándar de Moscú (UTC+03:00)',
  ],
];

for (const [language, words] of ends) {
  for (const template of ['question_asked', 'solution_provided', 'lapse_reminder'] as const) {
    test(`R4: ${template} in ${language} says when the request closes by itself, in the reader's zone`, () => {
      const lapsesAt = Date.parse('2026-11-30T08:25:41.250Z');
      const { text, html } = mail(template, { lapsesAt }, language);
      for (const part of [text, html]) assert.ok(part.includes(words), part);
    });
  }
}

test('where no end was told, none is named', () => {
  assert.doesNotMatch(mail('question_asked').text, /closes by itself/);
});
