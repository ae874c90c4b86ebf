import type { Branch, Child, Element } from '../requests/message-tree.ts';

/*
 * What Word, Outlook and Google Docs put on the clipboard is HTML by name: lists are paragraphs, bold is a style of a
 * span, and everything may stand in a `<b>` that is not bold.
 */

const styleOf = ({ properties = {} }: Element) => String(properties.style ?? '');
const gone = new Set([
  'head',
  'style',
  'script',
  'title',
  'meta',
  'link',
  'col',
  'colgroup',
  'img',
]);

/** Replaces those habits by the elements they stand for. Changes `tree`. */
export function withoutOfficeHabits(tree: Branch): void {
  tree.children = listed(tree.children.flatMap(cleaned));
}

function cleaned(child: Child): Child[] {
  if (child.type === 'text') return [child];
  if (child.type !== 'element') return 'children' in child ? [child] : [];
  const { tagName } = child;
  if (tagName === 'img') return [{ type: 'text', value: String(child.properties?.alt ?? '') }];
  if (gone.has(tagName)) return [];
  withoutOfficeHabits(child);
  const style = styleOf(child);
  if (/^(b|strong)$/.test(tagName) && /font-weight:\s*(normal|400)/.test(style))
    return child.children;
  if (tagName === 'span' && /font-weight:\s*(bold|[6-9]00)/.test(style))
    return [wrapped('strong', child.children)];
  if (tagName === 'span' && /font-style:\s*italic/.test(style))
    return [wrapped('em', child.children)];
  if (tagName === 'table') nameColumns(child);
  if (tagName === 'td' || tagName === 'th') child.children = child.children.flatMap(spaced);
  // Unknown to HTML, like `o:p` of Word: what stands in it counts.
  return tagName.includes(':') ? child.children : [child];
}

const wrapped = (tagName: string, children: Child[]): Element => ({
  type: 'element',
  tagName,
  properties: {},
  children,
});

/** Paragraphs of one cell stand in one line. */
const spaced = (child: Child): Child[] =>
  child.type === 'element' && /^(p|div)$/.test(child.tagName)
    ? [...child.children, { type: 'text', value: ' ' }]
    : [child];

/** Spreadsheets mark no heads, and Markdown has no table without: the first row is it. */
function nameColumns(table: Element): void {
  const rows = within(table, 'tr');
  if (rows.some((row) => within(row, 'th').length > 0)) return;
  for (const cell of rows[0]?.children ?? []) {
    if (cell.type === 'element' && cell.tagName === 'td') cell.tagName = 'th';
  }
}

const within = (parent: Element, tagName: string): Element[] =>
  parent.children.flatMap((child) =>
    child.type !== 'element' ? [] : child.tagName === tagName ? [child] : within(child, tagName),
  );

/** `mso-list:l0 level2 lfo1`: a paragraph that is a point of a list. */
const levelOf = (child: Child): number | undefined =>
  child.type === 'element' && child.tagName === 'p'
    ? Number(/mso-list:[^;]*level(\d)/.exec(styleOf(child))?.[1]) || undefined
    : undefined;

/** Paragraphs that are points in a row become a list; deeper ones a list within. */
function listed(children: readonly Child[]): Child[] {
  const result: Child[] = [];
  let open: { level: number; list: Element }[] = [];
  for (const child of children) {
    const level = levelOf(child);
    if (level === undefined) {
      const betweenPoints = child.type === 'text' && child.value.trim() === '';
      if (!betweenPoints) open = [];
      if (!betweenPoints || open.length === 0) result.push(child);
      continue;
    }
    const { sign, item } = point(child as Element);
    open = open.filter((each) => each.level <= level);
    let innermost = open.at(-1);
    if (innermost?.level !== level) {
      const list = wrapped(/^[\dA-Za-z]+[.)]/.test(sign) ? 'ol' : 'ul', []);
      const last = innermost?.list.children.at(-1);
      if (last && 'children' in last) last.children.push(list);
      else result.push(list);
      innermost = { level, list };
      open.push(innermost);
    }
    innermost.list.children.push(item);
  }
  return result;
}

/** The sign that Word drew before a point stands in a span that says it is to be ignored. */
function point(paragraph: Element): { sign: string; item: Element } {
  let sign = '';
  const without = (parent: Element): Child[] =>
    parent.children.flatMap((child): Child[] => {
      if (child.type !== 'element') return [child];
      if (/mso-list:\s*Ignore/i.test(styleOf(child))) {
        sign = wordsOf(child).trim();
        return [];
      }
      return [{ ...child, children: without(child) }];
    });
  return { item: wrapped('li', without(paragraph)), sign };
}

function wordsOf(child: Child): string {
  if (child.type === 'text') return child.value;
  return 'children' in child ? (child.children as Child[]).map(wordsOf).join('') : '';
}
