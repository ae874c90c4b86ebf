/** What a person typed in a search box: a number like PD-20440, words, or digits that may be either. */
export function searchOf(typed: string | undefined): { number?: number; words?: string } {
  if (!typed) return {};
  const [, prefix, digits] = /^(PD-)?(\d{1,12})$/i.exec(typed) ?? [];
  if (digits === undefined) return { words: typed };
  return prefix ? { number: Number(digits) } : { number: Number(digits), words: typed };
}
