import type { Translator } from '../../platform/translations.ts';
import type { RequestFacts } from '../request-facts.ts';
import type { Block } from './document.ts';
import { promiseBlock } from './promise.ts';

/** R5: what a confirmation holds between greeting and button. */
export function receivedBlocks(facts: RequestFacts, t: Translator, language: string): Block[] {
  const level = facts.contractNumber
    ? t('mail:level', { plan: facts.planName, contract: facts.contractNumber })
    : facts.planName;
  return [
    promiseBlock(facts, t, language),
    {
      kind: 'facts',
      rows: [
        [t('mail:fact.number'), facts.number],
        [t('mail:fact.subject'), facts.subject],
        [t('mail:fact.product'), `${facts.productName} ${facts.versionName}`],
        [t('mail:fact.level'), level],
        [t('mail:fact.severity'), t(`common:severity.${facts.severity}`)],
        [t('mail:fact.openedBy'), facts.customerName],
      ],
    },
    { kind: 'paragraph', text: t('mail:request_received.diagnostics') },
    ...(facts.premium
      ? []
      : [{ kind: 'paragraph', text: t('mail:request_received.tellUs') } as const]),
  ];
}
