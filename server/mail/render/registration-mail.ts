import type { Language } from '../../../api/primitives.ts';
import { translator } from '../../platform/translations.ts';
import type { Block, MailDocument } from './document.ts';

/*
 * The address is not proven yet: nothing that was typed in the form is repeated, or a stranger could have us send
 * his words to anyone.
 */

/** C1: proves the address. `url` carries the token, works once and for 48 hours. */
export function registrationLinkMail(language: Language, url: string): MailDocument {
  const t = translator(language);
  return registrationMail(language, 'registration_link', [
    { kind: 'paragraph', text: t('mail:registration_link.text') },
    { kind: 'button', label: t('mail:registration_link.button'), url },
    { kind: 'paragraph', text: t('mail:registration_link.valid') },
  ]);
}

/** C2: the code belongs to a company already, which is not named. */
export function codeTakenMail(language: Language): MailDocument {
  const t = translator(language);
  return registrationMail(language, 'registration_code_taken', [
    { kind: 'paragraph', text: t('mail:registration_code_taken.text') },
    { kind: 'paragraph', text: t('mail:registration_code_taken.next') },
  ]);
}

function registrationMail(language: Language, template: string, blocks: Block[]): MailDocument {
  const t = translator(language);
  const heading = t(`mail:${template}.heading`);
  return {
    language,
    subject: heading,
    preview: t(`mail:${template}.text`),
    heading,
    blocks,
    footer: t('mail:registrationFooter'),
    languageLinks: null,
  };
}
