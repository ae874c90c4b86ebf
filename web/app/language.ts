import type { Language } from '../../api/primitives.ts';
import { spokenAmong } from './spoken-among.ts';

interface LanguageFacts {
  name: string;
  direction: 'ltr' | 'rtl';
}

const files = import.meta.glob<LanguageFacts>('../../locales/*/language.json', {
  eager: true,
  import: 'default',
});

/** The folders of `locales/`, each language under its own name; English, which is always there, first. */
export const languages: readonly (LanguageFacts & { code: Language })[] = Object.entries(files)
  .map(([path, facts]) => ({ code: path.split('/').at(-2) ?? '', ...facts }))
  .sort((a, b) => Number(b.code === 'en') - Number(a.code === 'en'));

const codes = languages.map(({ code }) => code);
const key = 'pactdesk.language';

/** The language chosen on this device, else the browser's first that we speak, else English. */
export const deviceLanguage = (): Language =>
  spokenAmong(codes, [stored() ?? '', ...navigator.languages]);

export function rememberLanguage(language: Language): void {
  try {
    localStorage.setItem(key, language);
  } catch {
    // Storage is switched off: the choice lasts as long as the page.
  }
}

function stored(): string | null {
  try {
    return localStorage.getItem(key);
  } catch {
    return null;
  }
}
