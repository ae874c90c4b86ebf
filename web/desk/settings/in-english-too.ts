import type { Names } from '../../../domain/names.ts';

/** Words in one language are everybody's; null where there are none. */
export function inEnglishToo(words: Partial<Names>): Names | null {
  const said = Object.entries(words).flatMap(([code, text = '']) =>
    text.trim() ? [[code, text.trim()] as const] : [],
  );
  const [first] = said;
  return first ? { en: first[1], ...Object.fromEntries(said) } : null;
}
