import type { Me } from '../../api/people.ts';
import { mayManageContracts, mayWorkOnRequests } from '../../domain/access/index.ts';
import type { Actor } from '../access/index.ts';

export const presentMe = (actor: Actor): Me => ({
  person: {
    id: actor.id,
    name: actor.name,
    email: actor.email,
    language: actor.language,
    timeZone: actor.timeZone,
  },
  staffRoles: [...actor.staffRoles],
  abilities: {
    workOnRequests: mayWorkOnRequests(actor),
    manageContracts: mayManageContracts(actor),
  },
  companies: actor.companies,
});
