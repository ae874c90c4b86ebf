import type { Field } from './field.ts';

export interface FormFault {
  readonly path: readonly (string | number)[];
  readonly expected: string;
  readonly found: string;
}

/** What is wrong with a form as an operator wrote it, beyond its shape: nobody could fill such a one in. */
export function formFaults(form: readonly Field[]): FormFault[] {
  return form.flatMap((field, index) => [
    ...optionFaults(field, index),
    ...whenFaults(form, index),
  ]);
}

function optionFaults({ kind, options }: Field, index: number): FormFault[] {
  const path = [index, 'options'];
  if (kind === 'choice' && !options?.length)
    return [{ path, expected: 'options to choose from', found: 'none' }];
  if (kind !== 'choice' && options)
    return [{ path, expected: 'options only where something is chosen', found: kind }];
  const ids = (options ?? []).map(({ id }) => id);
  return ids.flatMap((id, at) =>
    ids.indexOf(id) === at
      ? []
      : [{ path: [...path, at, 'id'], expected: 'another id', found: `"${id}" a second time` }],
  );
}

function whenFaults(form: readonly Field[], index: number): FormFault[] {
  const { when } = form[index] as Field;
  if (!when) return [];
  const path = [index, 'when'];
  const on = form.slice(0, index).find(({ id }) => id === when.field);
  if (on?.kind !== 'choice')
    return [{ path, expected: 'the id of a choice before it', found: when.field }];
  return when.is
    .filter((option) => !on.options?.some(({ id }) => id === option))
    .map((option) => ({ path, expected: `an option of ${on.id}`, found: option }));
}
