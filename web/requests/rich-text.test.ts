import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { createElement } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';
import Markdown from 'react-markdown';
import { isTooInvolved } from '../../domain/requests/index.ts';
import { messageMarkdown } from './rich-text.ts';

const html = (source: string): string =>
  renderToStaticMarkup(createElement(Markdown, { ...messageMarkdown, children: source }));

const decode = (markup: string): string =>
  markup
    .replace(/&lt;/g, '<')
    .replace(/&gt;/g, '>')
    .replace(/&quot;/g, '"')
    .replace(/&#x27;/g, "'")
    .replace(/&amp;/g, '&');

const textOf = (markup: string): string => decode(markup.replace(/<[^>]*>/g, ''));

test('what people paste shows as it stands', () => {
  for (const pasted of [
    '\\\\server\\share\\_new',
    'C:\\_x_\\__y__\\*.log',
    '<config key="a&amp;b"/> &copy; &#65;',
    '<script>alert(1)</script>',
    '<!-- no comment -->',
    '<owner@example.com>, <https://example.com/a>',
    '    at Main.run(Main.java:7)\n\tat  x\n      column  two',
    '   first  \n   second',
    'Result\n===\nNext',
    '[1]: https://example.com\nsee [1]',
    'a[^1]\n\n[^1]: no footnote',
    '[x](javascript:alert(1)) [y](/relative) ![z](data:image/png;base64,AA)',
    'PROGRA~1\\ACME~1',
    '[ ] open [x] done',
    'line\\\nbreak',
  ]) {
    const shown = textOf(html(pasted)).replace(/[ \t]+$/gm, '');
    // Empty lines divide paragraphs.
    assert.equal(shown.replace(/\n/g, ''), pasted.replace(/[ \t]*\n/g, ''), pasted);
  }
});

test('spaces at the start of a line and between words are kept, in a list and in a quotation too', () => {
  assert.equal(html('a\n   b  c'), '<p>a\n   b  c</p>');
  assert.equal(html('- a\n      b'), '<ul><li>a\n    b</li></ul>');
  assert.equal(html('> a\n>   b'), '<blockquote><p>a\n  b</p></blockquote>');
});

test('the marks that people know are understood', () => {
  const cases: [string, string][] = [
    ['**a** *b* ~~c~~ `d`', '<p><strong>a</strong> <em>b</em> <del>c</del> <code>d</code></p>'],
    ['# Head', '<p><strong>Head</strong></p>'],
    ['- a\n- b', '<ul><li>a</li><li>b</li></ul>'],
    ['5. a\n7. b', '<ol start="5"><li value="5">a</li><li value="7">b</li></ol>'],
    ['```\nx  y\n```', '<pre tabindex="0"><code>x  y\n</code></pre>'],
    [
      '```ps1 as admin\nx\n```',
      '<pre tabindex="0"><code class="language-ps1" data-info="ps1 as admin">x\n</code></pre>',
    ],
    [
      'a|b\n-|-\n1|2|3',
      '<table tabindex="0"><thead><tr><th>a</th><th>b</th><th></th></tr></thead><tbody><tr><td>1</td><td>2</td><td>3</td></tr></tbody></table>',
    ],
  ];
  for (const [source, wanted] of cases) assert.equal(html(source), wanted, source);
});

test('links lead to the web or to mail, tell nothing about us, and open beside the page', () => {
  const link = (url: string, words: string) =>
    `<a href="${url}" target="_blank" rel="noopener noreferrer nofollow">${words}</a>`;
  const cases: [string, string][] = [
    ['https://example.com/a', link('https://example.com/a', 'https://example.com/a')],
    ['[docs](https://example.com)', link('https://example.com', 'docs')],
    ['a@example.com', link('mailto:a@example.com', 'a@example.com')],
    ['![shot](https://example.com/a.png)', link('https://example.com/a.png', 'shot')],
  ];
  for (const [source, wanted] of cases) assert.equal(html(source), `<p>${wanted}</p>`, source);
});

const allowed = new Set(
  'p strong em del code pre a ul ol li blockquote hr table thead tbody tr th td'.split(' '),
);
const pieces = fc.constantFrom(
  ...['*', '**', '_', '~~', '`', '```', '#', '> ', '- ', '1. ', '|', '|-|-|', '---', '===', '!'],
  ...['[', '](', ')', '](https://a.example "t")', '<', '>', '</b>', '<img src=x>', '&lt;', '&'],
  ...['\\', '\n', '\n\n', ' ', '    ', '\t', 'слово', 'word', 'a@b.example', 'https://c.example'],
);
const typing = fc.oneof(
  fc.array(pieces, { maxLength: 40 }).map((parts) => parts.join('')),
  fc.string({ unit: 'grapheme', maxLength: 60 }),
);

test('whatever is typed, every letter of it is shown, in no element but those we allow', () => {
  fc.assert(
    fc.property(typing, (source) => {
      const markup = html(source);
      for (const [, name] of markup.matchAll(/<\/?([a-z0-9]+)/g)) assert.ok(allowed.has(`${name}`));
      const attributes = [...markup.matchAll(/ (?:href|title|data-info|value)="([^"]*)"/g)];
      const shown = textOf(markup) + attributes.map(([, value]) => unescaped(`${value}`)).join('');
      const counted = count(shown);
      for (const [letter, times] of count(source)) {
        assert.ok((counted.get(letter) ?? 0) >= times, `${letter} of ${JSON.stringify(source)}`);
      }
    }),
    { numRuns: 1000 },
  );
});

function unescaped(attribute: string): string {
  const value = decode(attribute);
  try {
    return decodeURI(value);
  } catch {
    return value;
  }
}

function count(text: string): Map<string, number> {
  const counts = new Map<string, number>();
  for (const [letter] of text.matchAll(/[\p{L}\p{N}\\&<;]/gu)) {
    counts.set(letter, (counts.get(letter) ?? 0) + 1);
  }
  return counts;
}

test('a text that would hang the page is recognised; ordinary ones are not', () => {
  for (const hostile of ['>'.repeat(5000), '- '.repeat(500), '[a]('.repeat(3000)]) {
    assert.ok(isTooInvolved(hostile), hostile.slice(0, 20));
  }
  assert.ok(isTooInvolved('*a '.repeat(3000) + 'a* '.repeat(3000)));
  assert.ok(isTooInvolved('a\n\n'.repeat(30_000)));
  const log = '2026-11-20 12:00:01 ERROR [main] a.b.C - failed: C:\\x(1)\n'.repeat(300);
  for (const ordinary of [
    log,
    '-'.repeat(200),
    '*'.repeat(200),
    '> > > old',
    '- a\n  - b\n    - c',
  ]) {
    assert.ok(!isTooInvolved(ordinary), ordinary.slice(0, 20));
  }
});
