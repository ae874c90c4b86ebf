import type { StatusNames } from '../../api/settings-content.ts';

type Texts = Readonly<Record<string, unknown>>;

/** Where the files of `locales/` have words for the statuses. */
const places: Readonly<Record<string, readonly string[]>> = {
  common: ['status'],
  desk: ['status'],
  portal: ['requests', 'statusWord'],
};

export const filesWithStatuses: readonly string[] = Object.keys(places);

/** The texts of a file with the operator's names of the statuses in place of ours (A1). */
export function withStatusNames(
  texts: Texts,
  file: string,
  language: string,
  statusNames: StatusNames,
): Texts {
  const names = Object.entries(statusNames).flatMap(([status, byLanguage]) =>
    byLanguage[language] ? [[status, byLanguage[language]] as const] : [],
  );
  const place = places[file];
  return place && names.length > 0 ? merged(texts, place, Object.fromEntries(names)) : texts;
}

function merged(texts: Texts, [key, ...deeper]: readonly string[], names: Texts): Texts {
  if (key === undefined) return { ...texts, ...names };
  return { ...texts, [key]: merged((texts[key] ?? {}) as Texts, deeper, names) };
}
