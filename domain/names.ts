/** What a person reads, per language code. `en` is always there and stands in for a missing language. */
export interface Names {
  readonly en: string;
  readonly [language: string]: string;
}

export function nameIn(names: Names, language: string): string {
  return names[language] ?? names.en;
}
