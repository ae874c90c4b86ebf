import type { Language } from '../../api/primitives.ts';
import { languages } from '../platform/translations.ts';
import { type Html, html } from './dev-html.ts';
import { frame, page, withLinks } from './dev-pages.ts';
import type { Letter } from './letter.ts';
import { previewHeading, previewNames } from './previews.ts';
import { inScheme } from './render/palette.ts';

/* Every mail there is, for whoever writes its words or changes its look. */

export const previewsPage = (): Html =>
  page(
    '/dev/mail/previews',
    html``,
    html`<p><a href="/dev/mail">← /dev/mail</a></p>
<table><tbody>${previewNames.map(
      (name) => html`<tr><td>${name}${languages().map(({ code }) => cell(name, code))}</tr>
`,
    )}</tbody></table>`,
  );

const cell = (name: string, code: Language): Html =>
  html`<td lang="${code}"><a href="/dev/mail/previews/${name}/${code}">${previewHeading(name, code)}</a>`;

export const previewPage = (name: string, code: Language, letter: Letter): Html =>
  page(
    `${name} ${code}`,
    html``,
    html`<p><a href="/dev/mail/previews">← /dev/mail/previews</a>${languages().map(
      ({ code: other }) => html` · <a href="/dev/mail/previews/${name}/${other}">${other}</a>`,
    )}</p>
<h1>${letter.subject}</h1>
<div class="schemes"><div>${frame('text/html, light', inScheme(letter.html, 'light'))}</div>
<div>${frame('text/html, dark', inScheme(letter.html, 'dark'))}</div></div>
<h2>text/plain</h2><pre>${withLinks(letter.text)}</pre>
<h2>headers</h2><pre>${Object.entries(letter.headers).map(
      ([header, value]) => html`${header}: ${value}
`,
    )}</pre>`,
  );
