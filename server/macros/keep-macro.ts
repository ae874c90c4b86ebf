import { randomUUIDv7 } from 'node:crypto';
import type { z } from 'zod';
import type { Macro, writeMacro } from '../../api/queue.ts';
import { mayChangeMacro } from '../../domain/access/index.ts';
import { unknownVariables } from '../../domain/requests/index.ts';
import type { Actor, Scope } from '../access/index.ts';
import { ProblemError } from '../platform/http/problem.ts';
import {
  addMacro,
  deleteMacro,
  listMacros,
  lockMacro,
  type MacroRow,
  storeMacro,
} from './store.ts';

type Written = z.output<typeof writeMacro>;

/** Everybody's macros and the reader's own. */
export const readMacros = async (scope: Scope, actor: Actor): Promise<Macro[]> =>
  (await listMacros(scope)).map((row) => present(row, actor));

/** Errors: not_allowed where it is for everybody and the actor does not keep those; unknown_variable. */
export async function createMacro(scope: Scope, written: Written, actor: Actor): Promise<Macro> {
  const row = checked(written, actor, { id: randomUUIDv7(), used: 0 });
  await addMacro(scope, row);
  return present(row, actor);
}

/** Errors: not_found, also where it is a colleague's own; not_allowed; unknown_variable. */
export async function changeMacro(
  scope: Scope,
  id: string,
  written: Written,
  actor: Actor,
): Promise<Macro> {
  const before = await macroToChange(scope, id, actor);
  const row = checked(written, actor, before);
  await storeMacro(scope, row);
  return present(row, actor);
}

/** Errors: not_found, also where it is a colleague's own; not_allowed. */
export async function removeMacro(scope: Scope, id: string, actor: Actor): Promise<void> {
  await macroToChange(scope, id, actor);
  await deleteMacro(scope, id);
}

async function macroToChange(scope: Scope, id: string, actor: Actor): Promise<MacroRow> {
  const macro = await lockMacro(scope, id);
  if (!macro) throw new ProblemError('not_found');
  if (!mayChangeMacro(actor, macro)) throw new ProblemError('not_allowed');
  return macro;
}

function checked(
  { name, kind, body, mine }: Written,
  actor: Actor,
  { id, used }: Pick<MacroRow, 'id' | 'used'>,
): MacroRow {
  const row = { id, name, kind, body, ownerId: mine ? actor.id : null, used };
  if (!mayChangeMacro(actor, row)) throw new ProblemError('not_allowed');
  const unknown = unknownVariables(body);
  if (unknown.length === 0) return row;
  const message = unknown.map((variable) => `{{${variable}}}`).join(', ');
  throw new ProblemError('unknown_variable', { fields: [{ path: 'body', message }] });
}

const present = ({ ownerId, ...row }: MacroRow, actor: Actor): Macro => ({
  ...row,
  mine: ownerId !== null,
  mayChange: mayChangeMacro(actor, { ownerId }),
});
