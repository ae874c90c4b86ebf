import type { PreviewSettings } from '../../../api/settings.ts';

/** One thing the server found wrong: where in what was sent, and its code. */
export interface Fault {
  kind: 'calendar' | 'plan' | 'names' | 'area' | 'product' | 'phases' | 'type' | 'exclusion';
  /** Of the calendar, plan, area, product, type or exclusion; empty for names and phases. */
  id: string;
  /** In it, like `weekly.monday`, `versions.12.4.0.phase` or `subtypes.on_site.names`. */
  path: string;
  code: string;
}

/** The fields of `bad_input` by the thing they belong to: a list is sent by position, and people think in names. */
export function faultsOf(
  body: PreviewSettings,
  fields: readonly { path: string; message: string }[],
): Fault[] {
  return fields.map(({ path, message: code }) => {
    const [list, position, ...rest] = path.replace(/^(products|support)\./, '').split('.');
    const at = (items: readonly { id: string }[] | undefined) =>
      items?.[Number(position)]?.id ?? '';
    if (list === 'areas')
      return { kind: 'area', id: at(body.products?.areas), path: rest.join('.'), code };
    if (list === 'types') {
      const type = body.support?.types[Number(position)];
      return { kind: 'type', id: type?.id ?? '', path: inList(type?.subtypes, rest), code };
    }
    if (list === 'exclusions')
      return { kind: 'exclusion', id: at(body.support?.exclusions), path: rest.join('.'), code };
    if (list === 'phases')
      return { kind: 'phases', id: '', path: [position, ...rest].join('.'), code };
    // One that is dropped stands in no list: it is told by its id.
    if (list === 'products') {
      const product = body.products?.products[Number(position)];
      const id = product?.id ?? position ?? '';
      return { kind: 'product', id, path: inList(product?.versions, rest), code };
    }
    if (list === 'calendars')
      return { kind: 'calendar', id: at(body.calendars), path: rest.join('.'), code };
    if (list === 'plans') return { kind: 'plan', id: at(body.plans), path: rest.join('.'), code };
    return { kind: 'names', id: '', path: path.replace(/^statusNames\.?/, ''), code };
  });
}

/** Of a list in a thing: a version is known by its number and a subtype by its id, as in what differs. */
function inList(
  items: readonly ({ id: string } | { version: string })[] | undefined,
  [list, position, ...rest]: string[],
): string {
  const known = /^(versions|subtypes)$/.test(list ?? '') && items?.[Number(position)];
  const key = known ? ('id' in known ? known.id : known.version) : position;
  return [list, key, ...rest].filter((part) => part !== undefined).join('.');
}
