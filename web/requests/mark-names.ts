import type { Element, ElementContent, Root, Text } from 'hast';

const unmarked = ['code', 'pre', 'a'];

/** For `react-markdown`: puts a mark around each `@Name` of these people, outside of code and links. */
export const markNames =
  (names: readonly string[] = []) =>
  (tree: Root) => {
    const wanted = names.map((name) => `@${name}`).toSorted((a, b) => b.length - a.length);
    if (wanted.length > 0) walk(tree, wanted);
  };

function walk(parent: Root | Element, wanted: readonly string[]): void {
  const children = parent.children as ElementContent[];
  parent.children = children.flatMap((child) => {
    if (child.type === 'text') return split(child, wanted);
    if (child.type === 'element' && !unmarked.includes(child.tagName)) walk(child, wanted);
    return [child];
  });
}

function split(node: Text, wanted: readonly string[]): ElementContent[] {
  const parts: ElementContent[] = [];
  let rest = node.value;
  while (rest !== '') {
    const found = wanted
      .map((name) => ({ name, at: rest.indexOf(name) }))
      .filter(({ at }) => at >= 0)
      .toSorted((a, b) => a.at - b.at)[0];
    if (!found) break;
    if (found.at > 0) parts.push({ ...node, value: rest.slice(0, found.at) });
    const children = [{ type: 'text' as const, value: found.name }];
    parts.push({ type: 'element', tagName: 'mark', properties: {}, children });
    rest = rest.slice(found.at + found.name.length);
  }
  return rest === '' ? parts : [...parts, { ...node, value: rest }];
}
