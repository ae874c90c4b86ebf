import type { PreviewSettings, ProductSettings } from '../../../api/settings.ts';

/** One thing the server found wrong: where in what was sent, and its code. */
export interface Fault {
  kind: 'calendar' | 'plan' | 'names' | 'area' | 'product' | 'phases' | 'type' | 'exclusion';
  /** Of the calendar, plan, area, product, type or exclusion; empty for names and phases. */
  id: string;
  /** In it, like `weekly.monday` or `versions.12.4.0.phase`. */
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
    if (list === 'types')
      return { kind: 'type', id: at(body.support?.types), path: rest.join('.'), code };
    if (list === 'exclusions')
      return { kind: 'exclusion', id: at(body.support?.exclusions), path: rest.join('.'), code };
    if (list === 'phases')
      return { kind: 'phases', id: '', path: [position, ...rest].join('.'), code };
    // One that is dropped stands in no list: it is told by its id.
    if (list === 'products') {
      const product = body.products?.products[Number(position)];
      return {
        kind: 'product',
        id: product?.id ?? position ?? '',
        path: inProduct(product, rest),
        code,
      };
    }
    if (list === 'calendars')
      return { kind: 'calendar', id: at(body.calendars), path: rest.join('.'), code };
    if (list === 'plans') return { kind: 'plan', id: at(body.plans), path: rest.join('.'), code };
    return { kind: 'names', id: '', path: path.replace(/^statusNames\.?/, ''), code };
  });
}

/** A version is known by its number, as in what the server says of differences. */
function inProduct(product: ProductSettings | undefined, [list, at, ...rest]: string[]): string {
  const known = list === 'versions' ? product?.versions[Number(at)] : undefined;
  return [list, known ? known.version : at, ...rest].filter((part) => part !== undefined).join('.');
}
