import type { Email } from 'postal-mime';
import { type Html, html } from './dev-html.ts';
import { dark, light } from './render/palette.ts';

/*
 * The pages of the demo's mailbox. They use no words of any language: names of headers and of media types only.
 */

export interface ListedMail {
  id: string;
  mail: Email;
}

/** Newest first, and fetched again by itself, because a mail comes a moment after the click that caused it. */
export const listPage = (mails: ListedMail[]): Html =>
  page(
    '/dev/mail',
    html`<meta http-equiv="refresh" content="5">`,
    html`<p><a href="/dev/mail/previews">/dev/mail/previews</a></p>
<table><thead><tr><th>Date<th>To<th>Subject</tr></thead><tbody>${mails.map(listRow)}</tbody></table>`,
  );

const listRow = ({ id, mail }: ListedMail): Html =>
  html`<tr><td>${dateOf(mail)}<td>${addresses(mail)}<td><a href="/dev/mail/${id}">${mail.subject || id}</a></tr>
`;

export const mailPage = (mail: Email): Html =>
  page(
    mail.subject ?? '',
    html``,
    html`<p><a href="/dev/mail">← /dev/mail</a></p>
<h1>${mail.subject ?? ''}</h1>
<p class="meta">${dateOf(mail)} → ${addresses(mail)}</p>
${mail.html ? frame('text/html', mail.html) : html``}
<h2>text/plain</h2><pre>${withLinks(mail.text ?? '')}</pre>
<h2>headers</h2><pre>${mail.headers.map(
      ({ originalKey, value }) => html`${originalKey}: ${value}
`,
    )}</pre>`,
  );

/**
 * No script runs in it and it is of no origin, so a mail cannot reach the page or the session; its links open in a
 * tab of their own, which works like any other.
 */
export const frame = (title: string, source: string): Html =>
  html`<h2>${title}</h2><iframe title="${title}" sandbox="allow-popups allow-popups-to-escape-sandbox" srcdoc="${opensTabs(source)}"></iframe>`;

const opensTabs = (source: string): string =>
  source.replace(/<head>/i, '<head><base target="_blank">');

export const withLinks = (text: string): Html[] =>
  text
    .split(/(https?:\/\/[^\s<>"]+)/)
    .map((part, index) =>
      index % 2
        ? html`<a href="${part}" target="_blank" rel="noopener">${part}</a>`
        : html`${part}`,
    );

const dateOf = (mail: Email): string => (mail.date ?? '').replace(/\.\d+Z$/, 'Z').replace('T', ' ');

const addresses = (mail: Email): string =>
  (mail.to ?? []).map(({ address }) => address ?? '').join(', ');

export const page = (title: string, head: Html, body: Html): Html => html`<!doctype html>
<html>
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width,initial-scale=1">
<title>${title}</title>
<link rel="stylesheet" href="/dev/mail.css">
${head}
</head>
<body>
${body}
</body>
</html>
`;

const variables = (palette: typeof light): string =>
  Object.entries(palette)
    .map(([token, value]) => `--${token}:${value}`)
    .join(';');

export const stylesheet = `:root{color-scheme:light dark;${variables(light)}}
@media (prefers-color-scheme:dark){:root{${variables(dark)}}}
body{margin:0 auto;padding:24px 16px;max-width:1240px;background:var(--bg);color:var(--text);font:15px/24px Onest,system-ui,sans-serif}
h1{font-size:20px;line-height:28px;font-weight:600;margin:8px 0;overflow-wrap:anywhere}
h2,.meta,th{font-size:13px;line-height:20px;font-weight:400;color:var(--text-2)}
h2{margin:24px 0 8px}
.meta{margin:0}
a{color:var(--accent-text)}
a:focus-visible{outline:2px solid var(--accent);outline-offset:1px}
table{width:100%;border-collapse:collapse;background:var(--surface)}
th,td{text-align:left;padding:8px 12px;border-bottom:1px solid var(--line);overflow-wrap:anywhere}
td:first-child{white-space:nowrap}
.schemes{display:grid;grid-template-columns:repeat(auto-fit,minmax(min(100%,480px),1fr));gap:0 16px}
iframe{width:100%;height:760px;border:1px solid var(--line);border-radius:12px;background:var(--surface)}
pre{margin:0;padding:16px;background:var(--surface);border:1px solid var(--line);border-radius:12px;white-space:pre-wrap;overflow-wrap:anywhere;font:13px/20px ui-monospace,monospace}
@media (max-width:600px){thead{display:none}tr{display:block;padding:8px 0;border-bottom:1px solid var(--line)}td{display:block;border:0;padding:2px 12px}}
`;
