import type { Language } from '../../../api/primitives.ts';
import { translator } from '../../platform/translations.ts';
import type { Block, MailDocument } from './document.ts';

/*
 * The address is not proven yet: nothing that was typed in the form is repeated, or a stranger could have us send
 * his words to anyone.
 */

/** C1, C2: proves the address. `url` carries the token, works once and for 48 hours. */
export function registrationMail(
  template: 'registration_link' | 'registration_code_taken',
  language: Language,
  url: string,
): MailDocument {
  const t = translator(language);
  return mailOf(language, template, [
    { kind: 'paragraph', text: t(`mail:${template}.text`) },
    { kind: 'button', label: t('mail:registration_link.button'), url },
    { kind: 'paragraph', text: t('mail:registration_link.valid') },
  ]);
}

/** C1: no licence of today has this code. */
export function codeUnusableMail(language: Language): MailDocument {
  const t = translator(language);
  return mailOf(language, 'registration_code_unusable', [
    { kind: 'paragraph', text: t('mail:registration_code_unusable.text') },
    { kind: 'paragraph', text: t('mail:registration_code_unusable.next') },
  ]);
}

function mailOf(language: Language, template: string, blocks: Block[]): MailDocument {
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
