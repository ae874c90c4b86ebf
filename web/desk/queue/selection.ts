/** Which rows are chosen; `anchor` is where a range begins. */
export interface Selection {
  chosen: ReadonlySet<string>;
  anchor: string | null;
}

export const nothing: Selection = { chosen: new Set(), anchor: null };

export function toggle({ chosen }: Selection, number: string): Selection {
  const next = new Set(chosen);
  if (!next.delete(number)) next.add(number);
  return { chosen: next, anchor: number };
}

/** Everything from the anchor to this row is chosen, as well as what was. */
export function extend(selection: Selection, rows: readonly string[], number: string): Selection {
  const from = rows.indexOf(selection.anchor ?? number);
  const to = rows.indexOf(number);
  if (from < 0 || to < 0) return toggle(selection, number);
  const range = rows.slice(Math.min(from, to), Math.max(from, to) + 1);
  return { chosen: new Set([...selection.chosen, ...range]), anchor: selection.anchor ?? number };
}

/** What has left the queue cannot stay chosen unseen. */
export function only(selection: Selection, rows: readonly string[]): Selection {
  const left = rows.filter((number) => selection.chosen.has(number));
  return left.length === selection.chosen.size
    ? selection
    : { chosen: new Set(left), anchor: selection.anchor };
}

/** The row before or after; from nowhere the first, and the ends hold. */
export function neighbour(
  rows: readonly string[],
  current: string | undefined,
  step: number,
): string | undefined {
  const at = current === undefined ? -1 : rows.indexOf(current);
  if (at < 0) return rows[0];
  return rows[Math.min(Math.max(at + step, 0), rows.length - 1)];
}

/** After a row has left: the one that took its place, else the last. */
export function successor(
  before: readonly string[],
  rows: readonly string[],
  current: string,
): string | undefined {
  if (rows.includes(current)) return current;
  const present = new Set(rows);
  return before.slice(before.indexOf(current)).find((number) => present.has(number)) ?? rows.at(-1);
}
