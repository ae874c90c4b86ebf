import type { SupportForm } from './support-form.ts';

export type SupportFaultCode =
  | 'id_taken'
  | 'unknown_area'
  | 'unknown_product'
  | 'unknown_exclusion'
  | 'unknown_link'
  | 'unknown_plan'
  | 'unknown_category'
  | 'leads_nowhere';

/** `path` leads into the form, as in the operator's file. */
export interface SupportFault {
  readonly path: readonly (string | number)[];
  readonly code: SupportFaultCode;
  readonly expected: string;
  readonly found: string;
}

/** The ids that the rest of the catalogue knows. */
export interface KnownIds {
  readonly areas: ReadonlySet<string>;
  readonly products: ReadonlySet<string>;
  readonly links: ReadonlySet<string>;
  readonly plans: ReadonlySet<string>;
  readonly categories: ReadonlySet<string>;
}

interface Named {
  readonly path: SupportFault['path'];
  readonly id: string;
}

/** What is wrong with types, subtypes and exclusions beyond the shape of their fields; empty where all is sound. */
export function supportFaults({ types, exclusions }: SupportForm, known: KnownIds): SupportFault[] {
  const subtypes = types.flatMap(({ subtypes }, t) =>
    subtypes.map((subtype, s) => ({ subtype, at: ['types', t, 'subtypes', s] })),
  );
  const excludes = [
    ...types.map(({ exclusion }, t) => ({ exclusion, at: ['types', t] })),
    ...subtypes.map(({ subtype: { exclusion }, at }) => ({ exclusion, at })),
  ].flatMap(({ exclusion: id, at }) => (id ? [{ path: [...at, 'exclusion'], id }] : []));
  const listed = (key: 'areas' | 'products'): Named[] =>
    subtypes.flatMap(({ subtype, at }) =>
      (subtype[key] ?? []).map((id, i) => ({ path: [...at, key, i], id })),
    );
  const ids = new Set(exclusions.map(({ id }) => id));
  return [
    ...repeated(types.map(({ id }, t) => ({ path: ['types', t, 'id'], id }))),
    ...repeated(subtypes.map(({ subtype: { id }, at }) => ({ path: [...at, 'id'], id }))),
    ...repeated(exclusions.map(({ id }, e) => ({ path: ['exclusions', e, 'id'], id }))),
    ...unknown('unknown_area', 'the id of an area', listed('areas'), known.areas),
    ...unknown('unknown_product', 'the id of a product', listed('products'), known.products),
    ...unknown('unknown_exclusion', 'the id of an exclusion', excludes, ids),
    ...exclusions.flatMap((exclusion, e) => exclusionFaults(exclusion, ['exclusions', e], known)),
  ];
}

function exclusionFaults(
  { link, liftedBy, category, outcome, sending }: SupportForm['exclusions'][number],
  at: SupportFault['path'],
  known: KnownIds,
): SupportFault[] {
  const plans = liftedBy.map((id, i) => ({ path: [...at, 'liftedBy', i], id }));
  const links = link ? [{ path: [...at, 'link'], id: link }] : [];
  const categories = category ? [{ path: [...at, 'category'], id: category }] : [];
  const faults = [
    ...unknown('unknown_category', 'the id of a category', categories, known.categories),
    ...unknown('unknown_link', 'the id of a link', links, known.links),
    ...unknown('unknown_plan', 'the id of a plan', plans, known.plans),
  ];
  // Whoever cannot send it must be shown somewhere to go.
  const leads = link !== undefined || category !== undefined || outcome === 'contract';
  if (leads || (sending === 'possible' && outcome !== 'links')) return faults;
  const expected = 'a link or a category that it leads to';
  return [...faults, { path: at, code: 'leads_nowhere', expected, found: 'neither' }];
}

function unknown(
  code: SupportFaultCode,
  expected: string,
  named: readonly Named[],
  ids: ReadonlySet<string>,
): SupportFault[] {
  return named
    .filter(({ id }) => !ids.has(id))
    .map(({ path, id }) => ({ path, code, expected, found: id }));
}

function repeated(named: readonly Named[]): SupportFault[] {
  const seen = new Set<string>();
  return named.flatMap(({ path, id }) => {
    const again = seen.has(id);
    seen.add(id);
    const expected = 'an id of its own';
    return again ? [{ path, code: 'id_taken', expected, found: `"${id}" a second time` }] : [];
  });
}
