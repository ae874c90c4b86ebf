import type { Language } from '../../../api/primitives.ts';
import { translator } from '../../platform/translations.ts';
import type { QueueFacts } from '../queue-telling.ts';
import type { MailDocument } from './document.ts';
import { oneLine } from './escape.ts';
import type { Reader } from './people-mail.ts';

/** To staff: a request came into a queue they work in. */
export function queueMail(
  language: Language,
  reader: Reader,
  facts: QueueFacts,
  publicUrl: string,
): MailDocument {
  const t = translator(language);
  const { number, queueName: queue } = facts;
  const heading = t('mail:request_in_queue.heading', { number, queue });
  return {
    language,
    subject: `${heading}: ${oneLine(facts.subject)}`,
    preview: `${facts.categoryName}, ${facts.companyName}, ${facts.customerName}`,
    heading,
    blocks: [
      { kind: 'paragraph', text: t('mail:greeting', { name: reader.name }) },
      {
        kind: 'facts',
        rows: [
          [t('mail:fact.category'), facts.categoryName],
          [t('mail:fact.subject'), facts.subject],
          [t('mail:fact.company'), facts.companyName],
          [t('mail:fact.openedBy'), facts.customerName],
          [t('mail:fact.level'), facts.planName],
        ],
      },
      {
        kind: 'button',
        label: t('mail:openRequest'),
        url: `${publicUrl}/desk/requests/${number}`,
      },
    ],
    footer: t('mail:request_in_queue.footer'),
    languageLinks: reader.languageLinks,
  };
}
