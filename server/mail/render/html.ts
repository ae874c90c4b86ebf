import { directionOf } from '../../platform/translations.ts';
import type { Block, MailDocument, Row } from './document.ts';
import { escapeHtml } from './escape.ts';
import { messageHtml } from './markdown.ts';
import { paint, schemeRules } from './palette.ts';

const FONT = "font-family:Onest,'Segoe UI',Roboto,Helvetica,Arial,sans-serif";
const BODY = `${FONT};font-size:15px;line-height:24px`;
const META = `${FONT};font-size:13px;line-height:20px`;

/** Tables and inline styles: what every mail program draws alike. No image, no script, nothing fetched. */
export function toHtml(document: MailDocument): string {
  const { language, subject, preview, heading, blocks, footer, languageLinks } = document;
  return `<!doctype html>
<html lang="${language}" dir="${directionOf(language)}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width,initial-scale=1">
<meta name="color-scheme" content="light dark">
<meta name="supported-color-schemes" content="light dark">
<title>${escapeHtml(subject)}</title>
<style>${schemeRules}</style>
</head>
<body ${paint('page', 'margin:0;padding:0')}>
<div style="display:none;max-height:0;overflow:hidden">${escapeHtml(preview)}</div>
<table role="presentation" width="100%" cellpadding="0" cellspacing="0" border="0" ${paint('page')}>
<tr><td align="center" style="padding:32px 12px">
<table role="presentation" width="100%" cellpadding="0" cellspacing="0" border="0" style="max-width:600px">
<tr><td ${paint('card', 'border-width:1px;border-style:solid;border-radius:12px;padding:28px 28px 12px;word-break:break-word')}>
<h1 dir="auto" style="margin:0 0 16px;${FONT};font-size:20px;line-height:28px;font-weight:600">${unbroken(heading)}</h1>
${blocks.map(blockHtml).join('\n')}
</td></tr>
<tr><td ${paint('muted', `${META};padding:16px 28px;word-break:break-word`)}>${lines(footer)}${languageLinks ? foot(languageLinks) : ''}</td></tr>
</table>
</td></tr>
</table>
</body>
</html>
`;
}

function blockHtml(block: Block): string {
  switch (block.kind) {
    case 'paragraph':
      return `<p dir="auto" style="margin:0 0 16px;${BODY}">${lines(block.text)}</p>`;
    case 'panel':
      return panel(block);
    case 'quote':
      return quote(block.heading, `<p style="margin:0 0 12px">${lines(block.text)}</p>`);
    case 'message':
      return quote(block.heading, messageHtml(block.source));
    case 'button':
      return boxed(
        `<td ${paint('button', 'border-radius:6px')}><a href="${escapeHtml(block.url)}" style="display:inline-block;padding:10px 20px;color:#ffffff;text-decoration:none;font-weight:600;${BODY}">${escapeHtml(block.label)}</a></td>`,
        '',
      );
    case 'facts':
      return table(block.rows.map(fact));
    case 'links':
      return table(block.rows.map(link));
  }
}

/** Its words bring their own gap below. */
const quote = (heading: string, words: string): string =>
  `<p dir="auto" ${paint('muted', `margin:0 0 4px;${META}`)}>${escapeHtml(heading)}</p>
${boxed(`<td dir="auto" ${paint('quote', `border-width:0 0 0 3px;border-style:solid;padding:12px 16px 0;${BODY}`)}>${words}</td>`)}`;

function panel({ tone, label, value, notes }: Extract<Block, { kind: 'panel' }>): string {
  const content = [
    `<div style="${value === undefined ? `${BODY};font-weight:600` : META}">${escapeHtml(label)}</div>`,
    ...(value === undefined
      ? []
      : [
          `<div style="${FONT};font-size:22px;line-height:30px;font-weight:600">${escapeHtml(value)}</div>`,
        ]),
    ...notes.map((note) => `<div style="${META};padding-top:4px">${lines(note)}</div>`),
  ];
  return boxed(
    `<td ${paint(tone, 'border-radius:8px;padding:14px 18px')}>${content.join('')}</td>`,
  );
}

/** Our own words stand on one line; those of an operator's form may be a sentence. */
const SHORT = 24;

const fact = ([label, value]: Row): string =>
  `<td valign="top" ${paint('muted', `${META};padding:2px 16px 2px 0;${label.length > SHORT ? 'min-width:120px' : 'white-space:nowrap'}`)}>${escapeHtml(label)}</td><td width="100%" dir="auto" style="${META};padding:2px 0">${escapeHtml(value)}</td>`;

const link = ([label, url]: Row): string =>
  `<td style="${META};padding:2px 0"><a href="${escapeHtml(url)}" ${paint('link')}>${escapeHtml(label)}</a></td>`;

const foot = (rows: Row[]): string =>
  `<div style="padding-top:8px">${rows
    .map(([label, url]) => `<a href="${escapeHtml(url)}" ${paint('link')}>${escapeHtml(label)}</a>`)
    .join(' &middot; ')}</div>`;

const table = (rows: string[]): string => boxed(rows.join('</tr><tr>'));

const boxed = (cells: string, width = ' width="100%"'): string =>
  `<table role="presentation"${width} cellpadding="0" cellspacing="0" border="0" style="margin:0 0 16px"><tr>${cells}</tr></table>`;

/** A request's number stays on one line. */
const unbroken = (heading: string): string =>
  escapeHtml(heading).replace(/\bPD-\d+/g, '<span style="white-space:nowrap">$&</span>');

/** Text as typed: its lines stay, and so does the indentation of a log or a command. */
const lines = (text: string): string =>
  escapeHtml(text)
    .replace(/\r\n|\r|\n/g, '<br>\n')
    .replace(/ {2}/g, '&nbsp; ');
