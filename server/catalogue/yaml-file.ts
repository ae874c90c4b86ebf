import { type Document, isMap, isNode, isScalar, isSeq, LineCounter, parseDocument } from 'yaml';
import type { Fault } from './catalogue-error.ts';

export type Path = readonly PropertyKey[];

/** A parsed file that can say on which line a value stands. */
export interface YamlFile {
  readonly name: string;
  /** Undefined where the text is not YAML. */
  readonly value: unknown;
  readonly syntaxFaults: readonly Fault[];
  /** For a value that is missing, the line of what should hold it. */
  readonly lineOf: (path: Path) => number;
}

export function parseYaml(name: string, text: string): YamlFile {
  const lines = new LineCounter();
  const document = parseDocument(text, { lineCounter: lines, prettyErrors: false });
  const syntaxFaults = document.errors.map(({ pos, message }) => ({
    file: name,
    line: lines.linePos(pos[0]).line,
    expected: 'valid YAML',
    found: message,
  }));
  return {
    name,
    value: syntaxFaults.length > 0 ? undefined : document.toJS(),
    syntaxFaults,
    lineOf: (path) => Math.max(1, lines.linePos(offsetOf(document, path)).line),
  };
}

function offsetOf(document: Document.Parsed, path: Path): number {
  let node: unknown = document.contents;
  let offset = isNode(node) ? (node.range?.[0] ?? 0) : 0;
  for (const step of path) {
    const child = childOf(node, String(step));
    if (!child) break;
    offset = child.offset;
    node = child.node;
  }
  return offset;
}

/** Keys are compared as text: severity `1` is a number in the file and a string in the path. */
function childOf(node: unknown, step: string): { node: unknown; offset: number } | null {
  if (isSeq(node)) {
    const item = node.items[Number(step)];
    return isNode(item) ? { node: item, offset: item.range?.[0] ?? 0 } : null;
  }
  if (!isMap(node)) return null;
  const pair = node.items.find(({ key }) => isScalar(key) && String(key.value) === step);
  if (!pair || !isScalar(pair.key)) return null;
  return { node: pair.value, offset: pair.key.range?.[0] ?? 0 };
}
