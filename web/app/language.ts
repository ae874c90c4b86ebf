import type { Language } from '../../api/primitives.ts';

/** Each language under its own name. */
export const languages: readonly { code: Language; name: string }[] = [
  { code: 'en', name: 'English' },
  { code: 'ru', name: 'Русский' },
  { code: 'es', name: 'Español' },
];

const key = 'pactdesk.language';

/** The language chosen on this device, else the browser's first that we speak, else English. */
export function deviceLanguage(): Language {
  const wanted = [stored(), ...navigator.languages].map((tag) => tag?.slice(0, 2).toLowerCase());
  return wanted.map((code) => languages.find((l) => l.code === code)?.code).find(Boolean) ?? 'en';
}

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
