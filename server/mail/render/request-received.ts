import type { Translator } from '../../platform/translations.ts';
import type { RequestFacts } from '../request-facts.ts';
import type { Block } from './document.ts';
import { promiseBlock } from './promise.ts';

export const levelOf = ({ contractNumber, planName }: RequestFacts, t: Translator): string =>
  contractNumber ? t('mail:level', { plan: planName, contract: contractNumber }) : planName;

/** R5: what a confirmation holds between greeting and button. */
export function receivedBlocks(facts: RequestFacts, t: Translator, language: string): Block[] {
  const { followUpOf } = facts;
  return [
    ...(followUpOf === null
      ? []
      : [
          {
            kind: 'paragraph',
            text: t('mail:request_received.followUp', { number: followUpOf }),
          } as const,
        ]),
    promiseBlock(facts, t, language),
    {
      kind: 'facts',
      rows: [
        [t('mail:fact.number'), facts.number],
        [t('mail:fact.subject'), facts.subject],
        facts.productName === null
          ? [t('mail:fact.category'), facts.categoryName]
          : [t('mail:fact.product'), `${facts.productName} ${facts.versionName}`],
        [t('mail:fact.level'), levelOf(facts, t)],
        [t('mail:fact.severity'), t(`common:severity.${facts.severity}`)],
        [t('mail:fact.openedBy'), facts.customerName],
      ],
    },
    ...answersBlock(facts, t),
    { kind: 'paragraph', text: t('mail:request_received.diagnostics') },
    ...(facts.premium
      ? []
      : [{ kind: 'paragraph', text: t('mail:request_received.tellUs') } as const]),
  ];
}

/** R1: what was answered in the category's form, with the names of the fields as they were asked. */
function answersBlock({ answers }: RequestFacts, t: Translator): Block[] {
  if (answers.length === 0) return [];
  const rows = answers.map(({ name, value }): [string, string] => [
    name,
    typeof value === 'string' ? value : t('common:entry.agreed'),
  ]);
  return [{ kind: 'facts', rows }];
}
