import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { basename } from 'node:path';
import { createInstance, type i18n, type ResourceLanguage } from 'i18next';
import { z } from 'zod';

const LOCALES = new URL('../../locales/', import.meta.url);
/** Always complete: whatever another language lacks is said in this one. */
const FALLBACK = 'en';
/** The database accepts no other. */
const TAG = /^[a-z]{2,3}(-[A-Za-z0-9]{2,8})*$/;

/** `namespace:key`, as in `time:hours`. */
export type Translator = (key: string, values?: Record<string, unknown>) => string;

/** A folder of `locales/`: its name is a BCP 47 tag, the rest stands in its `language.json`. */
export interface LanguageFacts {
  code: string;
  /** Its own name, in itself. */
  name: string;
  direction: 'ltr' | 'rtl';
}

interface Locales {
  /** The fallback first, the others by their codes. */
  languages: readonly LanguageFacts[];
  words: i18n;
}

let loaded: Locales | undefined;

const locales = (): Locales => {
  loaded ??= readLocales(LOCALES);
  return loaded;
};

/** Every language of this installation, in the order of menus. */
export const languages = (): readonly LanguageFacts[] => locales().languages;

/** Left to right for a language that is offered no longer. */
export const directionOf = (language: string): 'ltr' | 'rtl' =>
  languages().find(({ code }) => code === language)?.direction ?? 'ltr';

/**
 * The words of one language from every `locales/<language>/<namespace>.json`: `t('time:hours', { count })`.
 * Values are put in as they are: whoever writes HTML escapes. An unknown language, or a key that a
 * language lacks, is answered in English. The files are read once.
 */
export function translator(language: string): Translator {
  // i18next is typed with the pages' keys, which the server's are not among.
  const t: unknown = locales().words.getFixedT(language);
  return t as Translator;
}

/** Throws an Error that names the file where a folder does not say what language it holds. */
function readLocales(folder: URL): Locales {
  const codes = readdirSync(folder, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map(({ name }) => name)
    .sort((a, b) => Number(b === FALLBACK) - Number(a === FALLBACK) || (a < b ? -1 : 1));
  const words = createInstance();
  words.init({
    resources: Object.fromEntries(codes.map((code) => [code, readWords(folder, code)])),
    fallbackLng: FALLBACK,
    load: 'currentOnly',
    initAsync: false,
    interpolation: { escapeValue: false },
  });
  return { languages: codes.map((code) => readFacts(folder, code)), words };
}

const facts = z.object({
  name: z.string().trim().min(1, 'the name of the language in itself'),
  direction: z.enum(['ltr', 'rtl']),
});

function readFacts(folder: URL, code: string): LanguageFacts {
  const file = new URL(`${code}/language.json`, folder);
  const told = (what: string) => new Error(`locales/${code}/language.json: expected ${what}`);
  if (!TAG.test(code)) throw told('its folder to be named by a language tag, like pt-BR');
  if (!existsSync(file)) throw told('to be there, with the name and the direction of the language');
  const { data, error } = facts.safeParse(readJson(file));
  if (!data) throw told(error.issues.map((issue) => `${issue.path}: ${issue.message}`).join('; '));
  return { code, ...data };
}

function readWords(folder: URL, code: string): ResourceLanguage {
  const files = readdirSync(new URL(`${code}/`, folder)).filter((file) => file.endsWith('.json'));
  return Object.fromEntries(
    files.map((file) => [basename(file, '.json'), readJson(new URL(`${code}/${file}`, folder))]),
  );
}

const readJson = (file: URL) => JSON.parse(readFileSync(file, 'utf8'));
