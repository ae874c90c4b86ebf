import { ink, type Paper, styles } from './paper.ts';

/** The product's mark, 24 by 24. */
export function drawMark(doc: PDFKit.PDFDocument, x: number, y: number): void {
  doc.roundedRect(x, y, 24, 24, 6).fill(ink.accent);
  doc.save().translate(x, y);
  doc
    .path('M5.6 8.4h10a3.6 3.6 0 0 1 0 7.2H9.8')
    .lineWidth(2)
    .lineCap('round')
    .stroke(ink.white)
    .circle(6.2, 15.6, 1.5)
    .fill(ink.white)
    .restore();
}

/** Severity is shape: four bars for 1, one for 4; said in words beside it. */
export function drawSeverity(
  doc: PDFKit.PDFDocument,
  severity: number,
  x: number,
  y: number,
): void {
  for (let bar = 0; bar < 4; bar += 1) {
    const height = 3.4 + bar * 1.9;
    doc.rect(x + bar * 3.4, y + 10.4 - height, 2.2, height);
    doc.fill(bar < 5 - severity ? ink.text : ink.faint);
  }
}

export const badgeWidth = (paper: Paper, words: string): number =>
  paper.widthOf(words, styles.strong) + 18;

/** How the contract stands: petrol where it runs, an outline where it does not any more. */
export function drawBadge(paper: Paper, words: string, runs: boolean, x: number, y: number): void {
  const style = { ...styles.strong, colour: runs ? ink.accentText : ink.quiet };
  const width = badgeWidth(paper, words);
  paper.doc.roundedRect(x, y, width, 18, 9);
  if (runs) paper.doc.fill(ink.tint);
  else paper.doc.lineWidth(0.75).stroke(ink.quiet);
  paper.write(words, style, x + 9, y + 3, width);
}
