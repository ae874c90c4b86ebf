import assert from 'node:assert/strict';
import { test } from 'node:test';
import { markNames } from './mark-names.ts';
import type { Branch, Child } from './message-tree.ts';

const text = (value: string): Child => ({ type: 'text', value });
const inside = (tagName: string, ...children: Child[]): Child => ({
  type: 'element',
  tagName,
  properties: {},
  children,
});
const marked = (names: string[], ...children: Child[]): Branch => {
  const tree: Branch = { children };
  markNames(names)(tree);
  return tree;
};
const root = (...children: Child[]): Branch => ({ children });

test('who is named in a note stands out, wherever the name stands', () => {
  assert.deepEqual(
    marked(['Nora'], inside('p', text('Ask @Nora or @Nora again'))),
    root(
      inside(
        'p',
        text('Ask '),
        inside('mark', text('@Nora')),
        text(' or '),
        inside('mark', text('@Nora')),
        text(' again'),
      ),
    ),
  );
});

test('the longer of two names wins', () => {
  assert.deepEqual(
    marked(['Ana', 'Ana Beltrán'], text('@Ana Beltrán, look')),
    root(inside('mark', text('@Ana Beltrán')), text(', look')),
  );
});

test('code and names of nobody stay as they are', () => {
  const children = [inside('pre', inside('code', text('@Nora'))), text('@Ivan')];
  assert.deepEqual(marked(['Nora'], ...structuredClone(children)), root(...children));
});
