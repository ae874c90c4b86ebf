import type { Translator } from '../../platform/translations.ts';
import type { RequestFacts } from '../request-facts.ts';
import type { Block } from './document.ts';
import { timeInWords } from './time.ts';

/** P2, P3, R5: by when we answer, or what to do for it, or that no time is promised. */
export function promiseBlock(
  facts: RequestFacts,
  t: Translator,
  language: string,
): Extract<Block, { kind: 'paragraph' | 'panel' }> {
  if (facts.dueAt === null) {
    return {
      kind: 'paragraph',
      text: t(facts.premium ? 'mail:promise.none' : 'mail:promise.queue'),
    };
  }
  const due = timeInWords(facts.dueAt, language, facts.timeZone);
  if (!facts.callWouldStartIt) {
    const label = t('mail:promise.by');
    return { kind: 'panel', tone: 'promise', label, value: due.when, notes: [due.zone] };
  }
  return {
    kind: 'panel',
    tone: 'call',
    label: t('mail:promise.callNow'),
    value: facts.supportPhone,
    notes: [
      t('mail:promise.callCode', { code: facts.callCode }),
      t('mail:promise.callWhy'),
      t('mail:promise.withoutCall', { ...due }),
    ],
  };
}
