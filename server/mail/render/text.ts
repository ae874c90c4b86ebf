import type { Block, MailDocument, Row } from './document.ts';

export function toText({ heading, blocks, footer, languageLinks }: MailDocument): string {
  const foot = [`-- \n${footer}`, ...(languageLinks ? [rowsText(languageLinks)] : [])];
  return `${[heading, ...blocks.map(blockText), ...foot].join('\n\n')}\n`;
}

function blockText(block: Block): string {
  switch (block.kind) {
    case 'paragraph':
      return block.text;
    case 'panel': {
      const first = block.value === undefined ? block.label : `${block.label}: ${block.value}`;
      return [first, ...block.notes].join('\n');
    }
    case 'quote':
      return `${block.heading}\n${quoted(block.text)}`;
    case 'message':
      return `${block.heading}\n${quoted(block.source)}`;
    case 'button':
      return `${block.label}:\n${block.url}`;
    case 'facts':
    case 'links':
      return rowsText(block.rows);
  }
}

const rowsText = (rows: Row[]): string =>
  rows.map(([label, value]) => `${label}: ${value}`).join('\n');

const quoted = (text: string): string =>
  text
    .split(/\r\n|\r|\n/)
    .map((line) => `> ${line}`)
    .join('\n');
