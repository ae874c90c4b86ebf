import type { RequestDetail } from '../../api/requests.ts';
import { nameIn } from '../../domain/names.ts';
import type { Edition } from '../catalogue/index.ts';
import type { AskedMatter } from './clock-events.ts';
import type { FoundRequest } from './rows.ts';

/** R2: what a request asks for, by today's names; a type that is offered no more keeps the name it was asked by. */
export function presentMatter(
  { typeId, subtypeId, entries }: FoundRequest,
  { content: { support } }: Edition,
  language: string,
): Pick<RequestDetail, 'type' | 'subtype'> {
  const asked: AskedMatter = entries.find(({ kind }) => kind === 'opened')?.terms ?? {};
  const type = support.types.find(({ id }) => id === typeId);
  const subtype = type?.subtypes.find(({ id }) => id === subtypeId);
  const nameOf = (now: typeof subtype, then: AskedMatter['type'], id: string) =>
    now ? nameIn(now.names, language) : (then?.name ?? id);
  return {
    type: typeId ? { id: typeId, name: nameOf(type, asked.type, typeId) } : null,
    subtype: subtypeId ? { id: subtypeId, name: nameOf(subtype, asked.subtype, subtypeId) } : null,
  };
}
