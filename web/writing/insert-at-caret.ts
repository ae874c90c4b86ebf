import type { Replacement } from './selected.ts';

/** As if it were typed, so that the browser's own undo takes it back. */
export function insertAtCaret(area: HTMLTextAreaElement, text: string): void {
  area.focus();
  if (document.execCommand('insertText', false, text)) return;
  area.setRangeText(text, area.selectionStart, area.selectionEnd, 'end');
  area.dispatchEvent(new Event('input', { bubbles: true }));
}

export function replaceIn(
  area: HTMLTextAreaElement,
  { from, to, insert, start, end }: Replacement,
) {
  area.setSelectionRange(from, to);
  insertAtCaret(area, insert);
  area.setSelectionRange(start, end);
}
