import { askForMore } from '../contracts/index.ts';
import type { Founding } from './people.ts';
import { actorCalled } from './play.ts';

/** The owner of a hospital whose contract ends soon asks what comes then. */
export async function makeEnquiry(founding: Founding): Promise<void> {
  const owner = actorCalled(founding, 'elena@santelmar.example');
  const contractId = founding.contracts.get(owner.companies[0]?.id ?? '');
  if (!contractId) throw new Error(`${owner.email} has no contract to ask about`);
  await askForMore(founding.database, owner, contractId, {
    wish: 'renewal',
    words: 'Quisiéramos seguir dos años más, con una segunda sede.',
  });
}
