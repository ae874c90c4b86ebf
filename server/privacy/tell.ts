import type { Language } from '../../api/primitives.ts';
import type { Scope } from '../access/index.ts';
import { type DeletionTemplate, queueDeletionMail } from '../mail/index.ts';
import { membersOf } from './store.ts';

/** C6: those who manage the companies that somebody belongs to are told of what they asked for. */
export async function tellManagers(
  scope: Scope,
  template: DeletionTemplate,
  { personId, companyIds }: { personId: string; companyIds: readonly string[] },
): Promise<void> {
  if (companyIds.length === 0) return;
  for (const reader of await membersOf(scope, companyIds)) {
    if (!reader.manages || reader.personId === personId) continue;
    await queueDeletionMail(scope, template, {
      companyId: reader.companyId,
      personId: reader.personId,
      language: reader.language as Language,
      aboutPersonId: personId,
    });
  }
}

/** C6: all of a company are told, for their accounts may end with it. */
export async function tellCompany(
  scope: Scope,
  template: DeletionTemplate,
  { companyId, askedBy }: { companyId: string; askedBy: string },
): Promise<void> {
  for (const { personId, language } of await membersOf(scope, [companyId])) {
    await queueDeletionMail(scope, template, {
      companyId,
      personId,
      language: language as Language,
      aboutPersonId: askedBy,
    });
  }
}
