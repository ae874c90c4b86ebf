import { isOfManagers, type Mailed, mailedOf } from '../../domain/requests/index.ts';
import type { Scope } from '../access/index.ts';
import { listAddresses } from './store-people.ts';

interface Followed {
  companyId: string;
  createdBy: string;
  participants: readonly string[];
}

/**
 * R4: who of the company is written to about a request. All members are asked only where the address of one who follows
 * it is not of a domain that who runs the company has: a page of a company with thousands of them would wait.
 */
export async function mailedAbout(scope: Scope, request: Followed): Promise<Mailed[]> {
  const { companyId, createdBy, participants } = request;
  const near = await listAddresses(scope, companyId, [createdBy, ...participants]);
  const settled = near.every(({ email }) => isOfManagers(email, near));
  return mailedOf(settled ? near : await listAddresses(scope, companyId), request);
}
