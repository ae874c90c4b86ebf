import { languages } from '../../platform/translations.ts';
import type { Row } from './document.ts';

/** The foot of a mail: one press makes the language the reader's. Each by its own name, as its reader may read no other. */
export const languageLinks = (publicUrl: string, token: string): Row[] =>
  languages().map(({ code, name }) => [name, `${publicUrl}/language#${token}&to=${code}`]);
