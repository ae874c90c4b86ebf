import type { Language } from '../../api/primitives.ts';

/**
 * The language of a message, by its letters, so that it is read out and hyphenated right whatever the
 * page speaks; undefined where there are too few letters to tell.
 */
export function languageOf(text: string): Language | undefined {
  const letters = (pattern: RegExp) => text.match(pattern)?.length ?? 0;
  const [cyrillic, latin] = [letters(/\p{Script=Cyrillic}/gu), letters(/\p{Script=Latin}/gu)];
  if (cyrillic + latin < 12) return undefined;
  // Russian about software is full of Latin names.
  if (cyrillic * 3 > latin) return 'ru';
  return letters(/[ñáéíóúü¿¡]/giu) > 0 || letters(/\b(el|los|las|que|por|una|con)\b/giu) > 1
    ? 'es'
    : 'en';
}
