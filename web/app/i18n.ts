import i18next, { type BackendModule } from 'i18next';
import { initReactI18next } from 'react-i18next';
import type { Language } from '../../api/primitives.ts';
import { deviceLanguage, rememberLanguage } from './language.ts';

const files = import.meta.glob<Record<string, unknown>>('../../locales/*/*.json', {
  import: 'default',
});

/** Only the reader's language is fetched, and of it only what the page at hand needs. */
const backend: BackendModule = {
  type: 'backend',
  init: () => {},
  read: (language, namespace) => {
    const load = files[`../../locales/${language}/${namespace}.json`];
    if (!load) return Promise.reject(new Error(`no texts ${language}/${namespace}`));
    return load();
  },
};

/** `namespaces`: what the first page needs besides the words of every page. */
export async function startTexts(namespaces: readonly string[]): Promise<void> {
  i18next.on('languageChanged', (language) => {
    document.documentElement.lang = language;
  });
  await i18next
    .use(backend)
    .use(initReactI18next)
    .init({
      lng: deviceLanguage(),
      supportedLngs: ['en', 'ru', 'es'],
      ns: ['common', 'problems', 'time', ...namespaces],
      defaultNS: 'common',
      fallbackLng: false,
      interpolation: { escapeValue: false },
    });
}

/** Switches the page; resolves when the texts are there. */
export async function speak(language: Language): Promise<void> {
  rememberLanguage(language);
  await i18next.changeLanguage(language);
}
