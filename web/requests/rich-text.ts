import type { Element, Root as HtmlRoot } from 'hast';
import type { Nodes, Parents, PhrasingContent, Root, RootContent } from 'mdast';
import type { Options } from 'react-markdown';
import remarkGfm from 'remark-gfm';
import type {} from 'remark-parse';
import type { Data, Processor } from 'unified';
import { isLinkTarget, notSyntax } from '../../domain/requests/index.ts';

type Tokenize = (effects: Effects, ok: (code: number | null) => unknown) => unknown;
interface Effects {
  enter: (name: string) => void;
  exit: (name: string) => void;
  consume: (code: number | null) => void;
}

/** Markdown's own line ending swallows the spaces that follow it: a log would lose its columns. */
const tokenizeLineEnding: Tokenize = (effects, ok) => (code: number | null) => {
  effects.enter('lineEnding');
  effects.consume(code);
  effects.exit('lineEnding');
  return ok;
};
const lineEnding = { name: 'lineEnding', tokenize: tokenizeLineEnding };

// The codes are micromark's names for CR, LF and CRLF.
const syntax = {
  disable: { null: [...notSyntax] },
  text: { [-5]: lineEnding, [-4]: lineEnding, [-3]: lineEnding },
} as NonNullable<Data['micromarkExtensions']>[number];

function onlyOurSyntax(this: Processor): void {
  const data = this.data();
  data.micromarkExtensions = [...(data.micromarkExtensions ?? []), syntax];
}

/** Puts back what Markdown takes away though it is no mark of ours. */
const asTyped = () => (tree: Root, file: { value: unknown }) => {
  keepChildren({ parent: tree, inLink: false, source: String(file.value) });
};

interface Place {
  parent: Parents;
  inLink: boolean;
  source: string;
}

function keepChildren(place: Place): void {
  const { parent, source } = place;
  const inLink = place.inLink || parent.type === 'link';
  const children: RootContent[] = parent.children;
  parent.children = children.flatMap((child) => {
    if ('children' in child) keepChildren({ parent: child, inLink, source });
    return keep(child, { parent, inLink, source });
  }) as never;
}

const text = (value: string): PhrasingContent => ({ type: 'text', value });

/** The source of a node; empty for one that we made. */
function typed({ position }: Nodes, source: string): string {
  return position ? source.slice(position.start.offset, position.end.offset) : '';
}

function keep(node: RootContent, place: Place): RootContent[] {
  const { parent, inLink, source } = place;
  const raw = typed(node, source);
  switch (node.type) {
    case 'emphasis':
    case 'strong': {
      // Underscores stand in names and paths: `__init__` is no loud "init".
      const mark = node.type === 'strong' ? '__' : '_';
      return raw.startsWith('_') ? [text(mark), ...node.children, text(mark)] : [node];
    }
    case 'link': {
      if (!isLinkTarget(node.url)) return [text(raw)];
      node.data = {
        hProperties: { target: '_blank', rel: ['noopener', 'noreferrer', 'nofollow'] },
      };
      return raw.startsWith('<') ? [text('<'), node, text('>')] : [node];
    }
    case 'image': {
      // A picture from elsewhere would tell its server who reads here, and when.
      const { url, title } = node;
      if (inLink || !isLinkTarget(url)) return [text(raw)];
      const words = raw.slice(2, raw.lastIndexOf(']('));
      return keep({ type: 'link', url, title, children: [text(words || url)] }, place);
    }
    case 'break':
      return [{ type: 'text', value: '\n', position: node.position }];
    case 'heading':
      return [{ type: 'paragraph', children: [{ type: 'strong', children: node.children }] }];
    case 'paragraph': {
      const start = node.position?.start.offset;
      const indent = parent.type === 'root' && /[ \t]*$/.exec(source.slice(0, start))?.[0];
      if (indent) node.children.unshift(text(indent));
      return [node];
    }
    case 'listItem': {
      const number = /^\d+/.exec(raw)?.[0];
      if (number) node.data = { hProperties: { value: number } };
      return [node];
    }
    case 'table': {
      // A row may be longer than the head: what stands there is text, too.
      const columns = Math.max(...node.children.map((row) => row.children.length));
      node.align = Array.from({ length: columns }, (_, at) => node.align?.[at] ?? null);
      return [node];
    }
    case 'code': {
      const info = [node.lang, node.meta].filter(Boolean).join(' ');
      if (info) node.data = { hProperties: { 'data-info': info } };
      return [node];
    }
    default:
      return [node];
  }
}

/** Line breaks between elements would be seen where white space is kept; they have no place in the source. */
const forOurPage = () => (tree: HtmlRoot) => fit(tree);

function fit(parent: HtmlRoot | Element): void {
  if ('tagName' in parent && parent.tagName === 'code') return;
  const children = (parent.children as Element['children']).filter(
    (child) => child.type !== 'text' || child.value !== '\n' || child.position !== undefined,
  );
  for (const child of children) if (child.type === 'element') fit(child);
  // What scrolls inside must be reached by the keyboard.
  if ('tagName' in parent && /^(pre|table)$/.test(parent.tagName)) parent.properties.tabIndex = 0;
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

const longest = 20_000;
const most = { stars: 1000, links: 500 };

/** So long or so full of marks that rendering would hold up the page, for minutes at worst: shown plain. */
export function isTooInvolved(source: string): boolean {
  const nested = /^(?:[ \t]*(?:>|[-+*][ \t]|\d{1,9}[.)][ \t])){20}/m;
  return (
    source.length > longest ||
    source.split('*').length > most.stars ||
    source.split('](').length > most.links ||
    nested.test(source)
  );
}
