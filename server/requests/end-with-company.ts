import type { Scope } from '../access/index.ts';
import type { CatalogueBook } from '../catalogue/index.ts';
import { append } from './append.ts';
import { theService } from './circumstances.ts';
import { lockRequestById } from './store-locks.ts';
import { openRequestsOf } from './store-people.ts';

/** C6: what is still open ends with the company's account. Returns how many there were. */
export async function endRequestsOfCompany(
  scope: Scope,
  companyId: string,
  book: CatalogueBook,
): Promise<number> {
  const open = await openRequestsOf(scope, companyId);
  for (const { id } of open) {
    const held = await lockRequestById(scope, companyId, id);
    const deed = { kind: 'ended_with_company', status: 'cancelled_by_user' } as const;
    if (held) await append(scope, held, deed, { actor: theService, book });
  }
  return open.length;
}
