import type { Language } from '../../../api/primitives.ts';
import { translator } from '../../platform/translations.ts';
import type { Block, MailDocument, Row } from './document.ts';
import type { Reader } from './people-mail.ts';

export interface AddressFacts {
  oldEmail: string;
  newEmail: string;
}

/** Asks one of the two addresses. `url` carries the token; `reader` is null at an address that is not theirs yet. */
export function emailChangeMail(
  side: 'old' | 'new',
  language: Language,
  reader: Reader | null,
  { newEmail: email }: AddressFacts,
  url: string,
): MailDocument {
  const t = translator(language);
  const text = t(`mail:email_change_${side}.text`, { email });
  const blocks: Block[] = [
    { kind: 'paragraph', text },
    { kind: 'button', label: t('mail:email_change.button'), url },
    { kind: 'paragraph', text: t('mail:email_change.valid') },
    { kind: 'paragraph', text: t(`mail:email_change_${side}.next`) },
  ];
  return letter(t('mail:email_change.heading'), text, language, greeted(language, reader, blocks), {
    footer: t('mail:email_change.footer'),
    languageLinks: reader?.languageLinks ?? null,
  });
}

/** To who has an account with an address that somebody else wanted. */
export function addressTakenMail(language: Language): MailDocument {
  const t = translator(language);
  const text = t('mail:address_taken.text');
  const blocks: Block[] = [
    { kind: 'paragraph', text },
    { kind: 'paragraph', text: t('mail:address_taken.next') },
  ];
  return letter(t('mail:address_taken.heading'), text, language, blocks, {
    footer: t('mail:email_change.footer'),
    languageLinks: null,
  });
}

/** To the address that was. */
export function emailChangedMail(
  language: Language,
  { newEmail: email }: AddressFacts,
): MailDocument {
  const t = translator(language);
  const text = t('mail:email_changed.text', { email });
  const blocks: Block[] = [
    { kind: 'paragraph', text },
    { kind: 'paragraph', text: t('mail:email_changed.next') },
  ];
  return letter(t('mail:email_changed.heading'), text, language, blocks, {
    footer: t('mail:email_change.footer'),
    languageLinks: null,
  });
}

const greeted = (language: Language, reader: Reader | null, blocks: Block[]): Block[] => {
  if (!reader) return blocks;
  const text = translator(language)('mail:greeting', { name: reader.name });
  return [{ kind: 'paragraph', text }, ...blocks];
};

const letter = (
  heading: string,
  preview: string,
  language: Language,
  blocks: Block[],
  foot: { footer: string; languageLinks: Row[] | null },
): MailDocument => ({ language, subject: heading, preview, heading, blocks, ...foot });
