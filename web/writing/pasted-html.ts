import rehypeParse from 'rehype-parse';
import rehypeRemark from 'rehype-remark';
import remarkGfm from 'remark-gfm';
import remarkStringify, { type Options } from 'remark-stringify';
import { unified } from 'unified';
import { isLinkTarget } from '../../domain/requests/message-text.ts';
import type { Branch } from '../requests/message-tree.ts';
import { withoutOfficeHabits } from './office-html.ts';

type Handle = NonNullable<NonNullable<Options['handlers']>['text']>;

/** A message knows no backslash escapes: text goes in as it is, and only a cell of a table cannot hold everything. */
const text: Handle = (node: { value: string }, _parent, state) => {
  const words = node.value.replaceAll('\u00a0', ' ');
  return state.stack.includes('tableCell')
    ? words.replace(/\s*\n\s*/g, ' ').replaceAll('|', '\\|')
    : words;
};

const lineBreak: Handle = (_node, _parent, state) =>
  state.stack.includes('tableCell') ? ' ' : '\n';

/** Only where it may lead; an address that names itself is a link already. */
const link: Handle = (node: { url: string }, _parent, state, info) => {
  const words = state.containerPhrasing(node as never, info);
  const { url } = node;
  return words === url || words.trim() === '' || !isLinkTarget(url) ? words : `[${words}](${url})`;
};

const stringifying: Options = {
  bullet: '-',
  emphasis: '*',
  rule: '-',
  fences: true,
  listItemIndent: 'one',
  handlers: { text, break: lineBreak, link },
};

const officeHabits = () => (tree: unknown) => withoutOfficeHabits(tree as Branch);

const processor = unified()
  .use(rehypeParse)
  .use(officeHabits)
  .use(rehypeRemark)
  .use(remarkGfm, { tableCellPadding: true, tablePipeAlign: false })
  .use(remarkStringify, stringifying)
  .freeze();

/** Text formatted on a web page, in Word or Outlook, as the Markdown of a message. */
export const markdownOf = (html: string): string => String(processor.processSync(html)).trim();
