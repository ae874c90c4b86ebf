import { randomUUIDv7 } from 'node:crypto';
import type { Scope } from '../access/index.ts';
import { ProblemError } from '../platform/http/problem.ts';
import { addPerson, type NewPerson } from './store.ts';

/** Adds a customer within the caller's transaction and returns their id. Error: wrong_credentials, the address is taken. */
export async function registerPerson(
  scope: Scope,
  person: Omit<NewPerson, 'id'>,
  now: number,
): Promise<string> {
  const id = randomUUIDv7();
  if (!(await addPerson(scope, { ...person, id }, now)))
    throw new ProblemError('wrong_credentials');
  return id;
}
