import { isLinkTarget, notSyntax } from './message-text.ts';

/*
 * What page and e-mail alike read out of a message. The trees are mdast's, described only as far as they are used
 * here: rules lean on no library.
 */

/** A node of a message that was read as Markdown; `position` points into the source. */
export interface MessageNode {
  type: string;
  children?: MessageNode[] | undefined;
  value?: string | undefined;
  url?: string | undefined;
  title?: string | null | undefined;
  lang?: string | null | undefined;
  meta?: string | null | undefined;
  align?: (string | null)[] | null | undefined;
  position?:
    | { start: { offset?: number | undefined }; end: { offset?: number | undefined } }
    | undefined;
  data?: { hProperties?: Record<string, unknown> } | undefined;
}

interface Effects {
  enter: (name: string) => void;
  exit: (name: string) => void;
  consume: (code: number | null) => void;
}

/** Markdown's own line ending swallows the spaces that follow it: a log would lose its columns. */
const tokenizeLineEnding =
  (effects: Effects, ok: (code: number | null) => unknown) => (code: number | null) => {
    effects.enter('lineEnding');
    effects.consume(code);
    effects.exit('lineEnding');
    return ok;
  };
const lineEnding = { name: 'lineEnding', tokenize: tokenizeLineEnding };

/** An extension of micromark, whose names for CR, LF and CRLF these numbers are. */
export const messageSyntax = {
  disable: { null: [...notSyntax] },
  text: { [-5]: lineEnding, [-4]: lineEnding, [-3]: lineEnding },
};

/** Puts back what Markdown takes away though it is no mark of ours. Changes `tree`. */
export function keepAsTyped(tree: MessageNode, source: string): void {
  keepChildren({ parent: tree, inLink: false, source });
}

interface Place {
  parent: MessageNode;
  inLink: boolean;
  source: string;
}

function keepChildren(place: Place): void {
  const { parent, source } = place;
  const inLink = place.inLink || parent.type === 'link';
  if (!parent.children) return;
  parent.children = parent.children.flatMap((child) => {
    keepChildren({ parent: child, inLink, source });
    return kept(child, { parent, inLink, source });
  });
}

const text = (value: string): MessageNode => ({ type: 'text', value });

/** The source of a node; empty for one that we made. */
const typed = ({ position }: MessageNode, source: string): string =>
  position ? source.slice(position.start.offset, position.end.offset) : '';

function kept(node: MessageNode, place: Place): MessageNode[] {
  const { parent, inLink, source } = place;
  const raw = typed(node, source);
  switch (node.type) {
    case 'emphasis':
    case 'strong': {
      // Underscores stand in names and paths: `__init__` is no loud "init".
      const mark = node.type === 'strong' ? '__' : '_';
      return raw.startsWith('_') ? [text(mark), ...(node.children ?? []), text(mark)] : [node];
    }
    case 'link': {
      if (!isLinkTarget(node.url ?? '')) return [text(raw)];
      return raw.startsWith('<') ? [text('<'), node, text('>')] : [node];
    }
    case 'image': {
      // A picture from elsewhere would tell its server who reads here, and when.
      const { url = '', title } = node;
      if (inLink || !isLinkTarget(url)) return [text(raw)];
      const words = raw.slice(2, raw.lastIndexOf(']('));
      return [{ type: 'link', url, title, children: [text(words || url)] }];
    }
    case 'break':
      return [{ type: 'text', value: '\n', position: node.position }];
    case 'heading':
      return [{ type: 'paragraph', children: [{ type: 'strong', children: node.children }] }];
    case 'paragraph': {
      const start = node.position?.start.offset;
      const indent = parent.type === 'root' && /[ \t]*$/.exec(source.slice(0, start))?.[0];
      if (indent) node.children?.unshift(text(indent));
      return [node];
    }
    case 'listItem': {
      const number = /^\d+/.exec(raw)?.[0];
      if (number) node.data = { hProperties: { value: number } };
      return [node];
    }
    case 'code': {
      const info = [node.lang, node.meta].filter(Boolean).join(' ');
      if (info) node.data = { hProperties: { 'data-info': info } };
      return [node];
    }
    case 'table':
      return [keptTable(node, raw)];
    default:
      return [node];
  }
}

/** More cells than a person writes. */
const CELLS_AT_MOST = 10_000;

function keptTable(node: MessageNode, raw: string): MessageNode {
  // A row may be longer than the head: what stands there is text, too.
  const rows = (node.children ?? []).map((row) => row.children?.length ?? 0);
  const columns = rows.reduce((most, cells) => Math.max(most, cells), 0);
  // Every row is filled up to the longest: one long row and many short ones would be millions of cells.
  if (columns * rows.length > CELLS_AT_MOST) return { type: 'paragraph', children: [text(raw)] };
  node.align = Array.from({ length: columns }, (_, at) => node.align?.[at] ?? null);
  return node;
}

const LONGEST = 20_000;
const MARKS_AT_MOST = 1000;
const LINKS_AT_MOST = 500;

/** So long or so full of marks that rendering would hold up the reader, for minutes at worst: shown plain. */
export function isTooInvolved(source: string): boolean {
  const nested = /^(?:[ \t]*(?:>|[-+*][ \t]|\d{1,9}[.)][ \t])){20}/m;
  return (
    source.length > LONGEST ||
    source.split(/\*|~~/).length > MARKS_AT_MOST ||
    source.split('](').length > LINKS_AT_MOST ||
    nested.test(source)
  );
}
