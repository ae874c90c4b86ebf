import type { Branch, Child, TextNode } from './message-tree.ts';

const unmarked = ['code', 'pre', 'a'];

/** For `react-markdown`: puts a mark around each `@Name` of these people, outside of code and links. */
export const markNames =
  (names: readonly string[] = []) =>
  (tree: Branch) => {
    const wanted = names.map((name) => `@${name}`).toSorted((a, b) => b.length - a.length);
    if (wanted.length > 0) walk(tree, wanted);
  };

function walk(parent: Branch, wanted: readonly string[]): void {
  parent.children = parent.children.flatMap((child) => {
    if (child.type === 'text') return split(child, wanted);
    if (child.type === 'element' && !unmarked.includes(child.tagName)) walk(child, wanted);
    return [child];
  });
}

function split(node: TextNode, wanted: readonly string[]): Child[] {
  const parts: Child[] = [];
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
