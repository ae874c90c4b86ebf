import type { Language } from '../../../api/primitives.ts';
import { languages } from '../../app/language.ts';

/** What the fragment of a mail's language link says, like `#TOKEN&to=ru`; null where it says something else. */
export function readLanguageLink(hash: string): { token: string; language: Language } | null {
  const [, token, to] = /^#([\w-]{20,100})&to=(\w+)$/.exec(hash) ?? [];
  const language = languages.find(({ code }) => code === to)?.code;
  return token && language ? { token, language } : null;
}
