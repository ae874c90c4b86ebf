import type { Language } from '../../api/primitives.ts';

/**
 * The first of the wanted language tags that is spoken, in its own form or in another country's: `pt-PT` is
 * answered in `pt-BR` where that is what there is. English where nothing fits.
 */
export function spokenAmong(spoken: readonly Language[], wanted: readonly string[]): Language {
  const base = (tag: string) => tag.toLowerCase().split('-')[0];
  for (const tag of wanted) {
    const found =
      spoken.find((code) => code.toLowerCase() === tag.toLowerCase()) ??
      spoken.find((code) => code === base(tag)) ??
      spoken.find((code) => base(code) === base(tag));
    if (found) return found;
  }
  return 'en';
}
