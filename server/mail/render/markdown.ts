import rehypeStringify from 'rehype-stringify';
import remarkBreaks from 'remark-breaks';
import remarkGfm from 'remark-gfm';
import remarkParse from 'remark-parse';
import remarkRehype, { type Options } from 'remark-rehype';
import { type Data, type Processor, unified } from 'unified';
import {
  isTooInvolved,
  keepAsTyped,
  type MessageNode,
  messageSyntax,
} from '../../../domain/requests/index.ts';
import { escapeHtml } from './escape.ts';
import { painted, type Role } from './palette.ts';

const MONO =
  "font-family:'JetBrains Mono',Consolas,Menlo,monospace;font-size:13px;line-height:20px";
const GAP = 'margin:0 0 12px';
const CELL =
  'border-width:1px;border-style:solid;padding:4px 10px;font-size:13px;line-height:20px;vertical-align:top';

/** Mail programs know our style sheet hardly or not at all: each element carries its own style. */
const styles: Record<string, [role: Role | null, layout: string]> = {
  p: [null, GAP],
  ul: [null, `${GAP};padding:0 0 0 24px`],
  ol: [null, `${GAP};padding:0 0 0 28px`],
  li: [null, 'margin:0 0 4px'],
  blockquote: ['rule', `${GAP};border-left:3px solid;padding:0 0 0 12px`],
  pre: [
    'code',
    `${MONO};${GAP};border-width:1px;border-style:solid;border-radius:6px;padding:10px 12px;white-space:pre-wrap;word-break:break-word`,
  ],
  code: ['code', `${MONO};border-radius:4px;padding:1px 4px`],
  hr: ['rule', 'border-width:1px 0 0;border-style:solid;margin:16px 0'],
  a: ['link', ''],
  table: [null, `${GAP};border-collapse:collapse`],
  th: ['code', `${CELL};font-weight:600`],
  td: ['code', CELL],
};

/**
 * A message as HTML with inline styles, for the inside of one cell. What the source holds of tags, entities or
 * escapes is text; nothing is fetched when it is read.
 */
export function messageHtml(source: string): string {
  return isTooInvolved(source) ? plainHtml(source) : String(processor.processSync(source));
}

const plainHtml = (source: string): string =>
  `<p style="${GAP}">${spaced(escapeHtml(source)).replace(/\r\n|\r|\n/g, '<br>\n')}</p>`;

/** White space that mail programs would fold. */
const spaced = (text: string): string => text.replace(/\t/g, '    ').replace(/ (?= )/g, '\u00a0');

function onlyOurSyntax(this: Processor): void {
  const data = this.data();
  const ours = messageSyntax as NonNullable<Data['micromarkExtensions']>[number];
  data.micromarkExtensions = [...(data.micromarkExtensions ?? []), ours];
}

const asTyped = () => (tree: MessageNode, file: { value: unknown }) =>
  keepAsTyped(tree, String(file.value));

/** As far as an element of hast is used here. */
interface HtmlNode {
  type: string;
  tagName?: string;
  properties?: Record<string, unknown>;
  children?: HtmlNode[];
  value?: string;
}

const directed = new Set<string | undefined>(['p', 'li', 'th', 'td']);

const withStyles = () => (tree: HtmlNode) => style(tree);

function style(node: HtmlNode): void {
  const [role, layout] = styles[node.tagName ?? ''] ?? [];
  if (role !== undefined) {
    const paint = role === null ? { style: layout } : painted(role, layout);
    // A message may change its direction of writing from one paragraph to the next.
    node.properties = {
      ...node.properties,
      ...(directed.has(node.tagName) ? { dir: 'auto' } : {}),
      ...paint,
    };
  }
  if (node.tagName === 'pre') captionCode(node);
  else node.children?.forEach(style);
}

/** What was typed behind the fence stands above its code, which the block has framed already. */
function captionCode(block: HtmlNode): void {
  const [code] = block.children ?? [];
  const info = code?.properties?.['data-info'];
  if (code) code.properties = {};
  if (typeof info !== 'string') return;
  const words = { type: 'text', value: `${info}\n` };
  block.children?.unshift({
    type: 'element',
    tagName: 'span',
    properties: painted('muted'),
    children: [words],
  });
}

const handlers: Options['handlers'] = {
  text: (_state, node) => ({ type: 'text', value: spaced(node.value) }),
};

const processor = unified()
  .use(remarkParse)
  .use(remarkGfm, { singleTilde: false })
  .use(onlyOurSyntax)
  .use(asTyped)
  .use(remarkBreaks)
  .use(remarkRehype, { handlers })
  .use(withStyles)
  .use(rehypeStringify)
  .freeze();
