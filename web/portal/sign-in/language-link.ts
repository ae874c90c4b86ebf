import type { Language } from '../../../api/primitives.ts';

/** What the fragment of a mail's language link says, like `#TOKEN&to=ru`; null where it says something else. */
export function readLanguageLink(
  hash: string,
  spoken: readonly Language[],
): { token: string; language: Language } | null {
  const [, token, to] = /^#([\w-]{20,100})&to=(\w+)$/.exec(hash) ?? [];
  const language = spoken.find((code) => code === to);
  return token && language ? { token, language } : null;
}
