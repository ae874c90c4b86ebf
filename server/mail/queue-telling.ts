import { randomUUIDv7 } from 'node:crypto';
import type { Language } from '../../api/primitives.ts';
import type { Scope } from '../access/index.ts';
import { alreadyPromised, insertMail } from './store.ts';
import { queueTemplate } from './templates.ts';

/** What a mail to those who work in a queue tells of a request that came into it. */
export interface QueueFacts {
  /** Like `PD-20440`. */
  number: string;
  subject: string;
  companyName: string;
  /** Who opened it. */
  customerName: string;
  /** In the reader's language. */
  planName: string;
  categoryName: string;
  queueName: string;
}

/** Promises mails about a request that came into a queue, one to each, in the caller's transaction (R1). */
export async function queueTellings(
  scope: Scope,
  { companyId, requestId }: { companyId: string; requestId: string },
  readers: readonly { personId: string; language: Language }[],
): Promise<void> {
  const have = new Set(await alreadyPromised(scope, queueTemplate, companyId, requestId));
  for (const { personId, language } of readers.filter((reader) => !have.has(reader.personId))) {
    const mailId = randomUUIDv7();
    await insertMail(scope, {
      mail_id: mailId,
      message_id: mailId,
      template: queueTemplate,
      language,
      person_id: personId,
      company_id: companyId,
      request_id: requestId,
    });
  }
}
