import { insertAtCaret } from './insert-at-caret.ts';

/** More than a person pastes; reading it would hold up the page. */
const LONGEST = 500_000;

/** Formatting that says more than the plain text beside it. */
const says =
  /<(table|ul|ol|li|b|strong|em|i|pre|blockquote|h[1-6])[\s>]|<a\s[^>]*href|mso-list|font-weight:\s*(bold|[6-9]00)/i;

/**
 * The formatted text on a clipboard, where it is worth reading; undefined where its plain text says as much, as for
 * code out of an editor, whose colours are not meant.
 */
export function formattedIn(
  clipboard: Pick<DataTransfer, 'types' | 'getData'>,
): string | undefined {
  if (clipboard.types.includes('vscode-editor-data')) return undefined;
  const html = clipboard.getData('text/html');
  const plain = clipboard.getData('text/plain');
  if (html === '' || html.length > LONGEST || plain.trim() === '') return undefined;
  const isCode = /white-space:\s*pre/.test(html) && !/<(table|ul|ol)[\s>]/i.test(html);
  return !isCode && says.test(html) ? html : undefined;
}

/** The reader of HTML comes when it is needed; without it the plain text is put in, which is there at once. */
export async function pasteFormatted(area: HTMLTextAreaElement, html: string, plain: string) {
  const words = await import('./pasted-html.ts')
    .then(({ markdownOf }) => markdownOf(html))
    .catch(() => plain);
  insertAtCaret(area, words || plain);
}
