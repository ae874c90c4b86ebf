import type { Language } from '../../../api/primitives.ts';
import { type Translator, translator } from '../../platform/translations.ts';
import type { MailLinks, RequestFacts } from '../request-facts.ts';
import type { RequestTemplate } from '../templates.ts';
import type { Block, MailDocument } from './document.ts';
import { oneLine } from './escape.ts';
import { changedBlocks } from './request-changed.ts';
import { receivedBlocks } from './request-received.ts';

export interface RequestContext {
  language: Language;
  /** Of the person who is written to. */
  readerName: string;
  publicUrl: string;
  links: MailLinks;
}

/** R4, R5: one mail about a request. Its subject never changes, which keeps a thread together. */
export function requestMail(
  template: RequestTemplate,
  facts: RequestFacts,
  { language, readerName, publicUrl, links }: RequestContext,
): MailDocument {
  const t = translator(language);
  const told =
    template === 'request_received'
      ? receivedBlocks(facts, t, language)
      : changedBlocks(template, facts, t, language);
  return {
    language,
    subject: `[${facts.number}] ${oneLine(facts.subject)}`,
    heading: t(`mail:${template}.heading`, { number: facts.number }),
    blocks: [
      { kind: 'paragraph', text: t('mail:greeting', { name: readerName }) },
      ...told,
      {
        kind: 'button',
        label: t('mail:openRequest'),
        url: `${publicUrl}/requests/${facts.number}`,
      },
      ...(template === 'request_received' ? [linkBlock(links, t)] : []),
    ],
    footer: t('mail:footer'),
  };
}

function linkBlock(links: MailLinks, t: Translator): Block {
  return {
    kind: 'links',
    rows: [
      [t('mail:links.diagnostics'), links.diagnostics],
      [t('mail:links.extendedSupport'), links.extendedSupport],
      [t('mail:links.professionalServices'), links.professionalServices],
      [t('mail:links.newsChannel'), links.newsChannel],
    ],
  };
}
