import type { Language } from '../../../api/primitives.ts';
import { dayInWords } from '../../platform/day-in-words.ts';
import { type Translator, translator } from '../../platform/translations.ts';
import type { Block, MailDocument } from './document.ts';
import type { Reader } from './people-mail.ts';

export interface EndingFacts {
  number: string;
  companyName: string;
  /** The last day it holds, a local date. */
  endsOn: string;
}

export interface EnquiryFacts extends EndingFacts {
  /** Who asks. */
  name: string;
  wish: 'renewal' | 'upgrade';
  words: string | null;
}

/** K4: a contract ends soon. `url` is the company's page. */
export function contractEndingMail(
  language: Language,
  reader: Reader,
  facts: EndingFacts,
  url: string,
): MailDocument {
  const t = translator(language);
  const { number, companyName: company } = facts;
  const said = { number, company, day: dayInWords(facts.endsOn, language) };
  const heading = t('contract-states:mail.ending.heading', said);
  return letter(language, reader, heading, [
    { kind: 'paragraph', text: t('contract-states:mail.ending.text', said) },
    { kind: 'button', label: t('mail:member_joined.button'), url },
    { kind: 'paragraph', text: t('contract-states:mail.ending.next') },
  ]);
}

/** K4: to those who manage contracts. `url` is the page of the desk where it waits. */
export function contractEnquiryMail(
  language: Language,
  reader: Reader,
  facts: EnquiryFacts,
  url: string,
): MailDocument {
  const t = translator(language);
  const { number, companyName: company, name, wish, words } = facts;
  const said = { number, company, name, day: dayInWords(facts.endsOn, language) };
  const heading = t(`contract-states:mail.enquiry.${wish}`, said);
  return letter(language, reader, heading, [
    { kind: 'paragraph', text: t('contract-states:mail.enquiry.text', said) },
    ...inTheirWords(words, name, t),
    { kind: 'button', label: t('mail:toDesk'), url },
  ]);
}

const inTheirWords = (words: string | null, name: string, t: Translator): Block[] =>
  words === null ? [] : [{ kind: 'message', heading: t('mail:writes', { name }), source: words }];

const letter = (
  language: Language,
  reader: Reader,
  heading: string,
  blocks: Block[],
): MailDocument => {
  const t = translator(language);
  const [first] = blocks;
  return {
    language,
    subject: heading,
    preview: first?.kind === 'paragraph' ? first.text : heading,
    heading,
    blocks: [{ kind: 'paragraph', text: t('mail:greeting', { name: reader.name }) }, ...blocks],
    footer: t('mail:peopleFooter'),
    languageLinks: reader.languageLinks,
  };
};
