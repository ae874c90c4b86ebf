import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { messageHtml } from './markdown.ts';

const bare = (html: string) => html.replace(/ (class|style|dir)="[^"]*"/g, '');

const drawn: [what: string, source: string, html: RegExp][] = [
  ['bold', '**loud**', /<strong>loud<\/strong>/],
  ['code', 'run `ls -l`', /<code>ls -l<\/code>/],
  ['a block of code with its spaces', '```\na\n    b\n```', /<pre><code>a\n {4}b\n<\/code><\/pre>/],
  [
    'what stands behind a fence',
    '```log <b>\na\n```',
    /<span>log &#x3C;b>\n<\/span><code>a\n<\/code>/,
  ],
  ['a list', '- a\n- b', /<ul>\s*<li>a<\/li>\s*<li>b<\/li>\s*<\/ul>/],
  ['a table', '|a|b|\n|-|-|\n|1|2|', /<td>1<\/td>\s*<td>2<\/td>/],
  ['a quote', '> said', /<blockquote>\s*<p>said<\/p>/],
  ['lines as typed', 'one\ntwo', /one<br>\s*two/],
  ['a bare address', 'see https://a.example/b', /<a href="https:\/\/a\.example\/b">/],
  [
    'a picture as a link',
    '![shot](https://a.example/s.png)',
    /<a href="https:\/\/a\.example\/s\.png">shot<\/a>/,
  ],
];
for (const [what, source, html] of drawn) {
  test(`${what} is drawn`, () => assert.match(bare(messageHtml(source)), html));
}

const asTyped: [what: string, source: string, html: string][] = [
  ['a tag', '<b onclick="x">hi</b>', '&#x3C;b onclick="x">hi&#x3C;/b>'],
  ['a path', '\\\\server\\share\\_new', '\\\\server\\share\\_new'],
  ['an entity', '&lt;', '&#x26;lt;'],
  ['a name with underscores', '__init__ and _x_', '__init__ and _x_'],
  ['a link that leads to a script', '[a](javascript:alert(1))', '[a](javascript:alert(1))'],
  ['a picture from nowhere', '![a](data:image/png;base64,x)', '![a](data:image/png;base64,x)'],
  ['an underlined line', 'a\n===', 'a<br>\n==='],
  ['an indented line', '    log', '\u00a0\u00a0\u00a0 log'],
];
for (const [what, source, html] of asTyped) {
  test(`${what} stays as typed`, () => assert.equal(bare(messageHtml(source)), `<p>${html}</p>`));
}

/** What Markdown may make; nothing else may stand in a mail. */
const known = new Set(
  'p br span strong em del code pre ul ol li a blockquote hr table thead tbody tr th td'.split(' '),
);

test('property: no tag of a message becomes markup, whatever stands around it', () => {
  const piece = fc.constantFrom(
    ...['<script>', '</td>', '<img src=x onerror=x>', '<!--', '<a href="javascript:x">', '<', '>'],
    ...[
      '\n',
      '\n\n',
      '    ',
      '\t',
      '`',
      '```\n',
      '**',
      '_',
      '~~',
      '> ',
      '- ',
      '1. ',
      '|',
      '|-|-|\n',
    ],
    ...[
      '[a](',
      '![a](',
      ')',
      'javascript:x',
      'https://a.example',
      '"',
      "'",
      '&lt;',
      '\\',
      'word',
      '\u202e',
    ],
  );
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 40 }), (pieces) => {
      const html = messageHtml(pieces.join(''));
      for (const [, name = ''] of html.matchAll(/<\/?([a-z!][^\s>/]*)/gi))
        assert.ok(known.has(name), html);
      for (const [, target = ''] of html.matchAll(/<a href="([^"]*)"/g)) {
        assert.match(target, /^(https?:\/\/|mailto:)/);
      }
      assert.doesNotMatch(html, /<[^>]* on\w+=/);
    }),
    { numRuns: 2000 },
  );
});

const involved: [what: string, source: string][] = [
  ['nests deep', '> '.repeat(50_000)],
  ['opens marks without end', '**a'.repeat(33_000)],
  ['links within links', '[a]('.repeat(25_000)],
  [
    'has one long row and many short ones',
    `${'|a'.repeat(20_000)}\n${'|-'.repeat(20_000)}\n${'b\n'.repeat(9000)}`,
  ],
];
for (const [what, source] of involved) {
  test(`a message that ${what} is shown all the same`, () => {
    assert.ok(messageHtml(source).length < 20 * source.length);
  });
}
