import { stringify } from 'yaml';
import { asWritten } from './catalogue-hash.ts';
import type { Catalogue } from './schema.ts';

/** A catalogue as its YAML files, path → text: read again they give the same catalogue. Comments are lost. */
export function writeCatalogue(catalogue: Catalogue): ReadonlyMap<string, string> {
  const { calendars, plans, products, links, statusNames, escalation, requests } =
    asWritten(catalogue);
  return new Map([
    ...calendars.map((calendar) => file(`calendars/${calendar.id}.yaml`, calendar)),
    ...plans.map((plan) => file(`plans/${plan.id}.yaml`, plan)),
    file('products.yaml', products),
    file('links.yaml', links),
    file('names.yaml', { statuses: statusNames }),
    file('escalation.yaml', { steps: escalation }),
    file('categories.yaml', requests),
  ]);
}

const file = (path: string, value: unknown): [path: string, text: string] => [
  path,
  stringify(value, { aliasDuplicateObjects: false, lineWidth: 110 }),
];
