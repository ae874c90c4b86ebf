import type { Element, Root as HtmlRoot } from 'hast';
import type { Options } from 'react-markdown';
import remarkGfm from 'remark-gfm';
import type {} from 'remark-parse';
import type { Data, Processor } from 'unified';
import { keepAsTyped, type MessageNode, messageSyntax } from '../../domain/requests/index.ts';

function onlyOurSyntax(this: Processor): void {
  const data = this.data();
  const ours = messageSyntax as NonNullable<Data['micromarkExtensions']>[number];
  data.micromarkExtensions = [...(data.micromarkExtensions ?? []), ours];
}

const asTyped = () => (tree: MessageNode, file: { value: unknown }) =>
  keepAsTyped(tree, String(file.value));

/** Line breaks between elements would be seen where white space is kept; they have no place in the source. */
const forOurPage = () => (tree: HtmlRoot) => fit(tree);

const elsewhere = { target: '_blank', rel: ['noopener', 'noreferrer', 'nofollow'] };

function fit(parent: HtmlRoot | Element): void {
  if ('tagName' in parent && parent.tagName === 'code') return;
  const children = (parent.children as Element['children']).filter(
    (child) => child.type !== 'text' || child.value !== '\n' || child.position !== undefined,
  );
  for (const child of children) if (child.type === 'element') fit(child);
  // What scrolls inside must be reached by the keyboard.
  if ('tagName' in parent && /^(pre|table)$/.test(parent.tagName)) parent.properties.tabIndex = 0;
  if ('tagName' in parent && parent.tagName === 'a') Object.assign(parent.properties, elsewhere);
  parent.children = children;
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
