import type { Presence } from '../../api/live.ts';
import type { Scope } from '../access/index.ts';
import { presentTabs } from './store.ts';

/** Which members of staff are here, and who looks at or writes on which request. */
export async function readPresence(scope: Scope): Promise<Presence> {
  const tabs = await presentTabs(scope);
  const online = new Map(tabs.map(({ id, name }) => [id, { id, name }]));
  const viewing = tabs.flatMap(({ number, ...person }) =>
    number === null ? [] : [{ ...person, number: `PD-${number}` }],
  );
  return { online: [...online.values()], viewing };
}
