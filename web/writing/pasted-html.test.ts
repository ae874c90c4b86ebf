import assert from 'node:assert/strict';
import { test } from 'node:test';
import { messageHtml } from '../../server/mail/render/markdown.ts';
import { formattedIn } from './pasted.ts';
import { markdownOf } from './pasted-html.ts';

const cases: [what: string, html: string, markdown: string][] = [
  ['bold and italic', '<p>a <b>b</b> and <i>c</i></p>', 'a **b** and *c*'],
  ['bold of a style', '<p>a <span style="font-weight:700">b</span></p>', 'a **b**'],
  [
    'a document inside bold that is none',
    '<b style="font-weight:normal" id="docs-internal-guid"><p>a</p><p>b</p></b>',
    'a\n\nb',
  ],
  ['lists in lists', '<ul><li>a<ol><li>b</li></ol></li><li>c</li></ul>', '- a\n  1. b\n- c'],
  [
    'lists of Word',
    `<p class=MsoListParagraph style='mso-list:l0 level1 lfo1'><span style='mso-list:Ignore'>·<span>&nbsp;</span></span>one</p>
     <p class=MsoListParagraph style='mso-list:l0 level2 lfo1'><span style='mso-list:Ignore'>a)<span>&nbsp;</span></span>two</p>
     <p class=MsoListParagraph style='mso-list:l0 level1 lfo1'><span style='mso-list:Ignore'>·</span>three<o:p></o:p></p>`,
    '- one\n  1. two\n- three',
  ],
  [
    'tables of spreadsheets',
    '<table><col width=64><tr><td>host</td><td>a|b</td></tr><tr><td>fs<br>01</td><td><b>x</b></td></tr></table>',
    '| host | a\\|b |\n| - | - |\n| fs 01 | **x** |',
  ],
  [
    'tables of Word, whose cells hold paragraphs',
    '<table><tr><td><p class=MsoNormal>a<o:p></o:p></p></td></tr><tr><td><p>b</p><p>c</p></td></tr></table>',
    '| a |\n| - |\n| b c |',
  ],
  ['code', '<pre><code>a\n  b</code></pre>', '```\na\n  b\n```'],
  ['code in a line', '<p>run <code>ls</code></p>', 'run `ls`'],
  ['a quote', '<blockquote><p>said</p></blockquote>', '> said'],
  ['links', '<p><a href="https://a.example/b">words</a></p>', '[words](https://a.example/b)'],
  [
    'an address as it is',
    '<p><a href="https://a.example">https://a.example</a></p>',
    'https://a.example',
  ],
  ['no link to a script', '<p><a href="javascript:x()">words</a></p>', 'words'],
  [
    'signs as they are',
    '<p>C:\\new_dir\\*.log &lt;config&gt; a_b_c # 1</p>',
    'C:\\new_dir\\*.log <config> a_b_c # 1',
  ],
  ['line breaks', '<p>one<br>two</p>', 'one\ntwo'],
  [
    'a picture by its words alone',
    '<p>see <img src="https://spy.example/p.gif" alt="the log"></p>',
    'see the log',
  ],
  ['no styles and scripts', '<style>p{}</style><script>x()</script><p>a</p>', 'a'],
];

for (const [what, html, markdown] of cases) {
  test(`pasted: ${what}`, () => assert.equal(markdownOf(html), markdown));
}

test('what was pasted as a table, a list or code is one in the mail as well', () => {
  const source = markdownOf(
    '<p>Hosts:</p><table><tr><td>a</td><td>b</td></tr><tr><td>1</td><td>2</td></tr></table><ul><li>x</li></ul><pre>y\n  z</pre>',
  );
  const mail = messageHtml(source).replace(/ (style|class|dir)="[^"]*"/g, '');
  assert.match(mail, /<th>a<\/th>\s*<th>b<\/th>[\s\S]*<td>1<\/td>\s*<td>2<\/td>/);
  assert.match(mail, /<ul>\s*<li>x<\/li>\s*<\/ul>/);
  assert.match(mail, /<pre><code>y\n {2}z\n<\/code><\/pre>/);
});

test('only formatting that says more than the plain text is read', () => {
  const clipboard = (html: string, plain = 'a', types: string[] = []) => ({
    types,
    getData: (type: string) => (type === 'text/html' ? html : plain),
  });
  assert.equal(formattedIn(clipboard('<span>a</span>')), undefined);
  assert.equal(formattedIn(clipboard('')), undefined);
  assert.equal(formattedIn(clipboard('<table><tr><td>a</td></tr></table>', '')), undefined);
  assert.equal(formattedIn(clipboard('<b>a</b>', 'a', ['vscode-editor-data'])), undefined);
  assert.equal(formattedIn(clipboard('<div style="white-space: pre"><b>a</b></div>')), undefined);
  assert.equal(formattedIn(clipboard('<b>a</b>')), '<b>a</b>');
});
