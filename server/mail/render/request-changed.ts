import type { Status } from '../../../domain/requests/index.ts';
import type { Translator } from '../../platform/translations.ts';
import type { RequestFacts } from '../request-facts.ts';
import type { RequestTemplate } from '../templates.ts';
import type { Block, Row } from './document.ts';
import { promiseBlock } from './promise.ts';
import { levelOf } from './request-received.ts';
import { timeInWords } from './time.ts';

type ChangeTemplate = Exclude<RequestTemplate, 'request_received'>;

/** The status that a change leads to (R4); an answer and a severity leave it as it is. */
const statusAfter: Record<ChangeTemplate, Status | null> = {
  question_asked: 'awaiting_customer',
  answered: null,
  replied: 'processing',
  message_edited: null,
  solution_provided: 'solution_provided',
  solved_no_info: 'solved_no_info',
  cancelled_by_support: 'cancelled_by_support',
  cancelled_by_user: 'cancelled_by_user',
  closed: 'closed',
  resumed: 'processing',
  severity_changed: null,
  participant_added: null,
  contract_changed: null,
  lapse_reminder: null,
};

/** R4: what changed, the words that came with it, and who has the ball. */
export function changedBlocks(
  template: ChangeTemplate,
  facts: RequestFacts,
  t: Translator,
  language: string,
): Block[] {
  const status = statusAfter[template];
  const rows: Row[] = [[t('mail:fact.subject'), facts.subject]];
  if (status) {
    rows.push([t('mail:fact.status'), facts.statusNames[status] ?? t(`common:status.${status}`)]);
  }
  if (template === 'severity_changed') {
    rows.push([t('mail:fact.severity'), t(`common:severity.${facts.severity}`)]);
  }
  if (template === 'participant_added') {
    rows.push([t('mail:fact.openedBy'), facts.customerName]);
    if (facts.authorName) rows.push([t('mail:fact.addedBy'), facts.authorName]);
  }
  if (template === 'contract_changed') rows.push([t('mail:fact.level'), levelOf(facts, t)]);
  const promised = template === 'severity_changed' || template === 'contract_changed';
  return [
    { kind: 'facts', rows },
    ...written(facts, t),
    ...(promised && !facts.settled ? [promiseBlock(facts, t, language)] : []),
    turn(template, facts, t, language),
  ];
}

function written({ body, authorName, reason }: RequestFacts, t: Translator): Block[] {
  const heading = authorName ? t('mail:writes', { name: authorName }) : t('mail:supportWrites');
  const blocks: Block[] = [];
  if (body !== null) blocks.push({ kind: 'message', heading, source: body });
  if (reason !== null) blocks.push({ kind: 'quote', heading: t('mail:reason'), text: reason });
  return blocks;
}

/** What is expected of the reader, and R4: until when. */
function turn(
  template: ChangeTemplate,
  { lapsesAt, timeZone }: RequestFacts,
  t: Translator,
  language: string,
): Block {
  const next = t(`mail:${template}.next`);
  if (lapsesAt === null && !asksForWords.has(template)) return { kind: 'paragraph', text: next };
  const notes = [next];
  // A minute early rather than seconds that nobody needs.
  if (lapsesAt !== null) {
    const end = timeInWords(lapsesAt - (lapsesAt % MINUTE_MS), language, timeZone);
    notes.push(t('mail:closesByItself', { ...end }));
  }
  return { kind: 'panel', tone: 'turn', label: t('mail:yourTurn'), notes };
}

const MINUTE_MS = 60_000;
const asksForWords = new Set<string>(['question_asked', 'solution_provided', 'lapse_reminder']);
