import type { Options } from 'react-markdown';
import remarkGfm from 'remark-gfm';
import type {} from 'remark-parse';
import type { Data, Processor } from 'unified';
import { keepAsTyped, type MessageNode, messageSyntax } from '../../domain/requests/index.ts';
import type { Branch } from './message-tree.ts';

function onlyOurSyntax(this: Processor): void {
  const data = this.data();
  const ours = messageSyntax as NonNullable<Data['micromarkExtensions']>[number];
  data.micromarkExtensions = [...(data.micromarkExtensions ?? []), ours];
}

const asTyped = () => (tree: MessageNode, file: { value: unknown }) =>
  keepAsTyped(tree, String(file.value));

/** Line breaks between elements would be seen where white space is kept; they have no place in the source. */
const forOurPage = () => (tree: Branch) => fit(tree);

const elsewhere = { target: '_blank', rel: ['noopener', 'noreferrer', 'nofollow'] };

function fit(parent: Branch): void {
  const { tagName = '', properties = {} } = parent;
  if (tagName === 'code') return;
  parent.children = parent.children.filter(
    (child) => child.type !== 'text' || child.value !== '\n' || child.position !== undefined,
  );
  for (const child of parent.children) if (child.type === 'element') fit(child);
  // What scrolls inside must be reached by the keyboard.
  if (tagName === 'pre' || tagName === 'table') properties.tabIndex = 0;
  if (tagName === 'a') Object.assign(properties, elsewhere);
}

/** How `react-markdown` renders a message. */
export const messageMarkdown: Options = {
  remarkPlugins: [[remarkGfm, { singleTilde: false }], onlyOurSyntax, asTyped],
  rehypePlugins: [forOurPage],
  remarkRehypeOptions: {
    // The usual handler trims every line.
    handlers: { text: (_state: unknown, node: { value: string }) => ({ ...node, type: 'text' }) },
  },
  // Judged before, with the text that was typed at hand.
  urlTransform: (url) => url,
};
