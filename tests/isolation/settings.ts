import { randomUUIDv7 } from 'node:crypto';
import type { Settings } from './as-role.ts';
import type { House } from './house.ts';

/** What a transaction may say of who acts that must show it nothing of ours. */
export const wrongSettings = ({ company, owner }: House, ours: House): [string, Settings][] => [
  ['without settings', {}],
  ['with empty settings', { companies: '', person: '' }],
  ['with no company', { companies: '{}', person: owner.id }],
  ["with another company's", { companies: `{${company.id}}`, person: owner.id }],
  ['with what nobody has', { companies: `{${randomUUIDv7()}}`, person: randomUUIDv7() }],
  ['with what is no id', { companies: '{ours}', person: 'me' }],
  ['with our id out of its braces', { companies: ours.company.id, person: `${ours.owner.id}0` }],
  ['with a quote', { companies: `{"' or true --"}`, person: "' or true --" }],
  ['with a null', { companies: '{null}', person: '00000000-0000-0000-0000-000000000000' }],
];

/** What a member of ours has, and the member of staff who keeps its things. */
export const rightSettings = ({ company, owner, keeper }: House, role: string): Settings =>
  role === 'portal'
    ? { companies: `{${company.id}}`, person: owner.id }
    : { companies: '', person: keeper.id };
