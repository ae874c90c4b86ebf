import type { Language } from '../../../api/primitives.ts';
import { type Translator, translator } from '../../platform/translations.ts';
import type { MailLinks, RequestFacts } from '../request-facts.ts';
import type { RequestTemplate } from '../templates.ts';
import type { Block, MailDocument } from './document.ts';
import { oneLine } from './escape.ts';
import type { Reader } from './people-mail.ts';
import { promiseBlock } from './promise.ts';
import { changedBlocks } from './request-changed.ts';
import { receivedBlocks } from './request-received.ts';

export interface RequestContext {
  language: Language;
  /** The person who is written to. */
  reader: Reader;
  publicUrl: string;
  links: MailLinks;
}

/** R4, R5: one mail about a request. Its subject never changes, which keeps a thread together. */
export function requestMail(
  template: RequestTemplate,
  facts: RequestFacts,
  { language, reader, publicUrl, links }: RequestContext,
): MailDocument {
  const t = translator(language);
  const told =
    template === 'request_received'
      ? receivedBlocks(facts, t, language)
      : changedBlocks(template, facts, t, language);
  return {
    language,
    subject: `[${facts.number}] ${oneLine(facts.subject)}`,
    preview: preview(template, facts, t, language),
    heading: t(`mail:${template}.heading`, { number: facts.number }),
    blocks: [
      { kind: 'paragraph', text: t('mail:greeting', { name: reader.name }) },
      ...told,
      {
        kind: 'button',
        label: t('mail:openRequest'),
        url: `${publicUrl}/requests/${facts.number}`,
      },
      ...(template === 'request_received' ? [linkBlock(links, facts, publicUrl, t)] : []),
    ],
    footer: t('mail:footer'),
    languageLinks: reader.languageLinks,
  };
}

const PREVIEW_CHARACTERS = 140;

/** The words that were written; where nobody wrote, by when we answer, or what follows from the change. */
function preview(
  template: RequestTemplate,
  facts: RequestFacts,
  t: Translator,
  language: string,
): string {
  const words = facts.body ?? facts.reason;
  if (words !== null) return [...oneLine(words)].slice(0, PREVIEW_CHARACTERS).join('');
  if (template !== 'request_received') return t(`mail:${template}.next`);
  const promise = promiseBlock(facts, t, language);
  return promise.kind === 'paragraph' ? promise.text : `${promise.label} ${promise.value}`;
}

function linkBlock(
  links: MailLinks,
  { followUpOf }: RequestFacts,
  publicUrl: string,
  t: Translator,
): Block {
  return {
    kind: 'links',
    rows: [
      ...(followUpOf === null
        ? []
        : [
            [
              t('mail:links.followUpOf', { number: followUpOf }),
              `${publicUrl}/requests/${followUpOf}`,
            ] as [string, string],
          ]),
      [t('mail:links.diagnostics'), links.diagnostics],
      [t('mail:links.extendedSupport'), links.extendedSupport],
      [t('mail:links.professionalServices'), links.professionalServices],
      [t('mail:links.newsChannel'), links.newsChannel],
    ],
  };
}
