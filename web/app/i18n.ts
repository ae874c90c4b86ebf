import i18next, { type BackendModule } from 'i18next';
import { initReactI18next } from 'react-i18next';
import type { Language } from '../../api/primitives.ts';
import type { StatusNames } from '../../api/settings-content.ts';
import { deviceLanguage, languages, rememberLanguage } from './language.ts';
import { spokenAmong } from './spoken-among.ts';
import { filesWithStatuses, withStatusNames } from './status-words.ts';

type Texts = Readonly<Record<string, unknown>>;

const files = import.meta.glob<Texts>(
  ['../../locales/*/*.json', '!../../locales/*/language.json'],
  { import: 'default' },
);

/** Only the reader's language is fetched, and of it only what the page at hand needs. */
const backend: BackendModule = {
  type: 'backend',
  init: () => {},
  read: async (language, namespace) =>
    withStatusNames(await shipped(language, namespace), namespace, language, statusNames),
};

/** A language may leave out a whole file: all of it is said in English. */
const shipped = async (language: Language, namespace: string): Promise<Texts> =>
  (await files[`../../locales/${language}/${namespace}.json`]?.()) ?? {};

/** Pactdesk's own words of a file by language, without the operator's names. */
export const shippedTexts = async (namespace: string): Promise<Readonly<Record<string, Texts>>> =>
  Object.fromEntries(
    await Promise.all(codes.map(async (code) => [code, await shipped(code, namespace)])),
  );

let statusNames: StatusNames = {};

/** From here on the statuses have these names, also in what is shown already. */
export async function nameStatuses(names: StatusNames): Promise<void> {
  if (JSON.stringify(names) === JSON.stringify(statusNames)) return;
  statusNames = names;
  const loaded = filesWithStatuses.filter((file) => i18next.hasLoadedNamespace(file));
  await i18next.reloadResources(Object.keys(i18next.store.data), loaded);
  i18next.emit('languageChanged', i18next.language);
}

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
  const spoken = spokenAmong(codes, [language]);
  if (spoken !== i18next.language) await i18next.changeLanguage(spoken);
}
