import type { Language } from '../../../api/primitives.ts';
import { describeDuration } from '../../../domain/sla/index.ts';
import { type Translator, translator } from '../../platform/translations.ts';
import type { AnnouncementFacts } from '../announcement-facts.ts';
import type { Block, MailDocument } from './document.ts';
import { oneLine } from './escape.ts';
import type { Reader } from './people-mail.ts';
import { timeInWords } from './time.ts';

const MINUTE_MS = 60_000;

const words = {
  'clock.warning': 'clock_announced.warning',
  'clock.breached': 'clock_announced.breached',
  'clock.overdue': 'clock_announced.overdue',
} as const;

/** To staff: which promise is at risk or broken, by when it is due, and by how much it is late. */
export function announcementMail(
  language: Language,
  reader: Reader & { timeZone: string },
  facts: AnnouncementFacts,
  publicUrl: string,
): MailDocument {
  const t = translator(language);
  const { number } = facts;
  const clock = t(`common:clock.kind.${facts.clock}`);
  const heading = t(`mail:${words[facts.type]}`, { number });
  return {
    language,
    subject: `${heading}: ${oneLine(facts.subject)}`,
    preview: `${clock}, ${facts.companyName}`,
    heading,
    blocks: [
      { kind: 'paragraph', text: t('mail:greeting', { name: reader.name }) },
      due(facts, clock, t, language, reader.timeZone),
      {
        kind: 'facts',
        rows: [
          [t('mail:fact.subject'), facts.subject],
          [t('mail:fact.company'), facts.companyName],
          [t('mail:fact.assignee'), facts.assigneeName ?? t('mail:clock_announced.nobody')],
        ],
      },
      {
        kind: 'button',
        label: t('mail:openRequest'),
        url: `${publicUrl}/desk/requests/${number}`,
      },
    ],
    footer: t('mail:clock_announced.footer'),
    languageLinks: reader.languageLinks,
  };
}

function due(
  { dueAt, now }: AnnouncementFacts,
  clock: string,
  t: Translator,
  language: string,
  timeZone: string,
): Block {
  const { when, zone } = timeInWords(dueAt, language, timeZone);
  const late = now - dueAt - ((now - dueAt) % MINUTE_MS);
  const lateness =
    late > 0 ? [t('mail:clock_announced.lateBy', { duration: describeDuration(t, late) })] : [];
  return { kind: 'panel', tone: 'promise', label: clock, value: when, notes: [zone, ...lateness] };
}
