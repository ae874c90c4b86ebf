import { existsSync, readdirSync, readFileSync } from 'node:fs';

type Texts = { [key: string]: string | Texts };

/** The languages of a folder of locales that lack a file or a text which English has, by their codes. */
export function partialLanguages(locales: URL): string[] {
  const files = readdirSync(new URL('en/', locales)).filter((file) => file.endsWith('.json'));
  return readdirSync(locales, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map(({ name }) => name)
    .filter((code) => files.some((file) => lacksTexts(locales, code, file)));
}

function lacksTexts(locales: URL, code: string, file: string): boolean {
  const own = new URL(`${code}/${file}`, locales);
  if (!existsSync(own)) return true;
  const spoken = new Set(keysOf(readTexts(own)));
  return keysOf(readTexts(new URL(`en/${file}`, locales))).some((key) => !spoken.has(key));
}

const readTexts = (file: URL): Texts => JSON.parse(readFileSync(file, 'utf8'));

/** The forms of a plural count as one text: languages differ in how many they have. */
const keysOf = (texts: Texts, path = ''): string[] =>
  Object.entries(texts).flatMap(([key, value]) =>
    typeof value === 'string'
      ? [`${path}${key.replace(/_(zero|one|two|few|many|other)$/, '')}`]
      : keysOf(value, `${path}${key}.`),
  );
