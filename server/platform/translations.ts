import { readdirSync, readFileSync } from 'node:fs';
import { basename } from 'node:path';
import { createInstance, type i18n, type ResourceLanguage } from 'i18next';

const LOCALES = new URL('../../locales/', import.meta.url);
const FALLBACK = 'en';

/** `namespace:key`, as in `time:hours`. */
export type Translator = (key: string, values?: Record<string, unknown>) => string;

let loaded: i18n | undefined;

/**
 * The words of one language from every `locales/<language>/<namespace>.json`: `t('time:hours', { count })`.
 * Values are put in as they are: whoever writes HTML escapes. An unknown language, or a key that a
 * language lacks, is answered in English. The files are read once.
 */
export function translator(language: string): Translator {
  loaded ??= load();
  // i18next is typed with the pages' keys, which the server's are not among.
  const t: unknown = loaded.getFixedT(language);
  return t as Translator;
}

function load(): i18n {
  const instance = createInstance();
  const languages = readdirSync(LOCALES, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map(({ name }) => name);
  const resources = Object.fromEntries(
    languages.map((language) => [language, readLanguage(language)]),
  );
  instance.init({
    resources,
    fallbackLng: FALLBACK,
    initAsync: false,
    interpolation: { escapeValue: false },
  });
  return instance;
}

function readLanguage(language: string): ResourceLanguage {
  const folder = new URL(`${language}/`, LOCALES);
  return Object.fromEntries(
    readdirSync(folder)
      .filter((file) => file.endsWith('.json'))
      .map((file) => [
        basename(file, '.json'),
        JSON.parse(readFileSync(new URL(file, folder), 'utf8')),
      ]),
  );
}
