import { as, asOperator } from '../access/index.ts';
import { askActivation, askContacts, createContract } from '../contracts/index.ts';
import { DAY } from './hours.ts';
import type { Founding } from './people.ts';
import { actorCalled } from './play.ts';

/** Contracts that wait for their company, and lists that wait on the desk (K1). */
export async function makeContactLists(founding: Founding): Promise<void> {
  await issue(founding, 'gleb@mostozarya.example', { number: 'SC-49310', planId: 'plus' });
  await issue(founding, 'denise@tallgrass.example', { number: 'SC-49302', planId: 'plus' });
  await activate(founding, 'denise@tallgrass.example', {
    number: 'SC-49302',
    list: `Full name | E-mail | Phone
Denise Whitaker | denise@tallgrass.example | +1 312 555 0142
Joaquín Ortega | joaquin@tallgrass.example | +1 312 555 0167 ext. 4`,
  });
  await change(
    founding,
    'judith@otterbrook.example',
    `Judith Marlowe | judith@otterbrook.example | +44 113 496 0210
Callum Reid | callum@otterbrook.example | +44 113 496 0233
Tom Ashdown | tom@otterbrook.example | +44 113 496 0241`,
  );
}

const day = (at: number): string => new Date(at).toISOString().slice(0, 10);

const companyOf = (founding: Founding, login: string): string =>
  actorCalled(founding, login).companies[0]?.id ?? '';

const issue = (
  founding: Founding,
  owner: string,
  { number, planId }: { number: string; planId: string },
) =>
  asOperator(founding.database, (scope) =>
    createContract(
      scope,
      founding.book,
      {
        companyId: companyOf(founding, owner),
        number,
        planId,
        state: 'issued',
        startsOn: day(founding.now - 3 * DAY),
        endsOn: day(founding.now + 361 * DAY),
        contacts: [],
      },
      founding.now - 2 * DAY,
    ),
  );

const activate = (founding: Founding, login: string, wanted: { number: string; list: string }) => {
  const { database, book } = founding;
  const actor = actorCalled(founding, login);
  return as(database, actor, (scope) =>
    askActivation(scope, { ...wanted, version: 0 }, { actor, book }),
  );
};

const change = (founding: Founding, login: string, list: string) => {
  const { database, book, contracts } = founding;
  const actor = actorCalled(founding, login);
  const contractId = contracts.get(companyOf(founding, login)) ?? '';
  return as(database, actor, (scope) =>
    askContacts(scope, contractId, { list, version: 0 }, { actor, book }),
  );
};
