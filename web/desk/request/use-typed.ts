import { useState } from 'react';
import { useMe } from '../../app/session.ts';

/**
 * What is typed in a small form, until it is sent: closing the form, or loading the page anew, loses nothing. `name`
 * says which form of which request.
 */
export function useTyped<Form extends object>(name: string, empty: Form) {
  const { id } = useMe().person;
  const key = `pactdesk.form.${id}.${name}`;
  const [typed, setTyped] = useState<Form>(() => ({ ...empty, ...read(key) }));
  const change = (part: Partial<Form>) => {
    const after = { ...typed, ...part };
    setTyped(after);
    write(key, after);
  };
  return { typed, change, forget: () => write(key, null) };
}

function read(key: string): object {
  try {
    return JSON.parse(sessionStorage.getItem(key) ?? '{}');
  } catch {
    return {};
  }
}

function write(key: string, typed: object | null): void {
  try {
    if (typed === null) sessionStorage.removeItem(key);
    else sessionStorage.setItem(key, JSON.stringify(typed));
  } catch {
    // Where storage is forbidden the form still keeps it while it is open.
  }
}
