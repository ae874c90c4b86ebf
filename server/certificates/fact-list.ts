import { type Paper, page, styles } from './paper.ts';

export interface Fact {
  label: string;
  value: string;
}

const PAD = 5;
const GAP = 16;

/** Names with their values below them; the facts of a line share its width, and every line stays whole. */
export function factList(paper: Paper, lines: readonly (readonly Fact[])[]): void {
  const list = paper.group('L');
  for (const facts of lines) {
    const width = (page.width - GAP * (facts.length - 1)) / facts.length;
    const label = Math.max(...facts.map((fact) => paper.heightOf(fact.label, styles.meta, width)));
    const value = Math.max(
      ...facts.map((fact) => paper.heightOf(fact.value, styles.strong, width)),
    );
    const height = label + value + 2 * PAD;
    paper.room(height);
    facts.forEach((fact, index) => {
      const item = paper.group('LI', list);
      const x = page.left + index * (width + GAP);
      const y = paper.y + PAD;
      paper.part('Lbl', () => paper.write(fact.label, styles.meta, x, y, width), item);
      paper.part('LBody', () => paper.write(fact.value, styles.strong, x, y + label, width), item);
    });
    paper.y += height;
    paper.artifact(() => paper.line(paper.y));
  }
  paper.y += 16;
}
