import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { Child, Element } from './message-tree.ts';
import classes from './RichText.module.css';

/** More is folded: one quotes to be clear, and scrolls past it. */
const LONGEST = { signs: 600, lines: 8 };

/** What was quoted; a long quote is opened where somebody wants to read it. */
export function Quote({ node, children }: { node?: Element | undefined; children?: ReactNode }) {
  const { t } = useTranslation('conversation');
  const words = node ? wordsOf(node) : '';
  const lines = words.split('\n').filter((line) => line.trim() !== '').length;
  const quote = <blockquote>{children}</blockquote>;
  if (words.length <= LONGEST.signs && lines <= LONGEST.lines) return quote;
  return (
    <details className={classes.quote}>
      <summary>{t('quote.long', { start: words.trim().slice(0, 60) })}</summary>
      {quote}
    </details>
  );
}

function wordsOf(node: Element): string {
  const of = (child: Child): string =>
    child.type === 'text' ? child.value : child.type === 'element' ? wordsOf(child) : '';
  const isLine = /^(p|li|tr|pre|blockquote)$/.test(node.tagName);
  return node.children.map(of).join('') + (isLine ? '\n' : '');
}
