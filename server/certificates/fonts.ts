import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { create } from 'fontkit';

/** What pdfkit takes for a font besides a file's bytes: one that was read already. Its types do not say so. */
type Parsed = PDFKit.Mixins.PDFFontSource;

const read = (url: string): Parsed => {
  const font = create(readFileSync(fileURLToPath(url)));
  if (!('characterSet' in font)) throw new Error(`${url} holds more than one font`);
  // A glyph keeps the sign it was first asked for by. One that was first met as a part of another, like the Е of an Ё,
  // would stand for none in every later document, and could be seen there but neither searched nor copied.
  for (const codePoint of font.characterSet) font.glyphForCodePoint(codePoint);
  return font as unknown as Parsed;
};

let parsed: { regular: Parsed; strong: Parsed } | undefined;

/**
 * The product's font as whole files, Latin and Cyrillic in one: the pages' are cut by alphabet. Read once: to read them
 * takes longer than to draw a certificate.
 */
export function fonts(): { regular: Parsed; strong: Parsed } {
  parsed ??= {
    regular: read(import.meta.resolve('@expo-google-fonts/onest/400Regular/Onest_400Regular.ttf')),
    strong: read(import.meta.resolve('@expo-google-fonts/onest/600SemiBold/Onest_600SemiBold.ttf')),
  };
  return parsed;
}
