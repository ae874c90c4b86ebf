import { assignAccountManager } from '../companies/index.ts';
import { companies } from './cast/index.ts';
import type { Founding } from './people.ts';
import { actorCalled } from './play.ts';

/** Companies whose plan has an account manager get one. */
export async function assignManagers(founding: Founding): Promise<void> {
  const { database, book } = founding;
  const manager = actorCalled(founding, 'marina@pactdesk.example');
  for (const { contract, members } of companies) {
    if (!contract || !book.current.plan(contract.planId).extras.includes('account_manager'))
      continue;
    const owner = actorCalled(founding, members[0]?.email ?? '');
    const publicId = owner.companies[0]?.publicId ?? '';
    await assignAccountManager(database, manager, publicId, manager.id);
  }
}
