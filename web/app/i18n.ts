import i18next, { type BackendModule } from 'i18next';
import { initReactI18next } from 'react-i18next';
import type { Language } from '../../api/primitives.ts';
import { deviceLanguage, languages, rememberLanguage } from './language.ts';
import { spokenAmong } from './spoken-among.ts';

const files = import.meta.glob<Record<string, unknown>>(
  ['../../locales/*/*.json', '!../../locales/*/language.json'],
  { import: 'default' },
);

/** Only the reader's language is fetched, and of it only what the page at hand needs. */
const backend: BackendModule = {
  type: 'backend',
  init: () => {},
  read: (language, namespace) => {
    const load = files[`../../locales/${language}/${namespace}.json`];
    // A language may leave out a whole file: all of it is said in English.
    return load ? load() : Promise.resolve({});
  },
};

const codes = languages.map(({ code }) => code);
/** English is fetched beside a language that lacks some texts, and never beside a whole one. */
const fallbacks = Object.fromEntries(__PARTIAL_LANGUAGES__.map((code) => [code, ['en']]));

/** `namespaces`: what the first page needs besides the words of every page. */
export async function startTexts(namespaces: readonly string[]): Promise<void> {
  i18next.on('languageChanged', (language) => {
    document.documentElement.lang = language;
    document.documentElement.dir =
      languages.find(({ code }) => code === language)?.direction ?? 'ltr';
  });
  await i18next
    .use(backend)
    .use(initReactI18next)
    .init({
      lng: deviceLanguage(),
      supportedLngs: codes,
      load: 'currentOnly',
      ns: ['common', 'problems', 'time', ...namespaces],
      defaultNS: 'common',
      fallbackLng: fallbacks,
      interpolation: { escapeValue: false },
    });
}

/** Switches the page; resolves when the texts are there. English where the language is offered no longer. */
export async function speak(language: Language): Promise<void> {
  rememberLanguage(language);
  await i18next.changeLanguage(spokenAmong(codes, [language]));
}
