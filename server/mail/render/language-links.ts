import type { Row } from './document.ts';

/** Each language by its own name: whoever needs the link may read no other. */
const names = { en: 'English', ru: 'Русский', es: 'Español' };

/** The foot of a mail: one press makes the language the reader's. `token` is theirs. */
export const languageLinks = (publicUrl: string, token: string): Row[] =>
  Object.entries(names).map(([code, name]) => [name, `${publicUrl}/language#${token}&to=${code}`]);
