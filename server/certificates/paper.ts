import { setImmediate } from 'node:timers/promises';
import PDFDocument from 'pdfkit';
import { fonts } from './fonts.ts';

/** The light scheme of the pages' tokens. */
export const ink = {
  text: '#1A1C1E',
  quiet: '#52565B',
  line: '#E7E5DF',
  faint: '#D0CFC6',
  accent: '#0E6674',
  accentText: '#0C5F6C',
  tint: '#E4F0F1',
  white: '#FFFFFF',
} as const;

export interface Style {
  size: number;
  colour: string;
  font: 'regular' | 'strong';
  /** Points between lines, besides the font's own. */
  gap: number;
}
export const styles = {
  title: { size: 22, colour: ink.text, font: 'strong', gap: 1 },
  lead: { size: 11, colour: ink.quiet, font: 'regular', gap: 2 },
  heading: { size: 12.5, colour: ink.text, font: 'strong', gap: 1 },
  body: { size: 9.5, colour: ink.text, font: 'regular', gap: 1.5 },
  strong: { size: 9.5, colour: ink.text, font: 'strong', gap: 1.5 },
  meta: { size: 8.5, colour: ink.quiet, font: 'regular', gap: 1 },
} as const satisfies Record<string, Style>;

export type Element = PDFKit.PDFStructureElement;

/** Points. */
const A4 = { width: 595.28, height: 841.89 };
const SIDE = 52;
const TOP = 40;
const BOTTOM = 58;

export const page = { left: SIDE, width: A4.width - 2 * SIDE, bottom: A4.height - BOTTOM };

/**
 * An A4 document that is drawn from top to bottom, each part of it told to screen readers (tagged PDF). All lengths are
 * points. The same calls in the same order make the same bytes.
 */
export class Paper {
  readonly doc: PDFKit.PDFDocument;
  readonly root: Element;
  /** Where the next part begins. */
  y = TOP;

  /** `at` (epoch ms) is told as the time it was made; `language` as that of all its words. */
  constructor({ title, language, at }: { title: string; language: string; at: number }) {
    this.doc = new PDFDocument({
      size: 'A4',
      margins: { top: TOP, left: SIDE, right: SIDE, bottom: 0 },
      pdfVersion: '1.7',
      tagged: true,
      displayTitle: true,
      lang: language,
      bufferPages: true,
      // None of its own: it would be read for nothing.
      font: '',
      info: { Title: title, CreationDate: new Date(at), Creator: 'Pactdesk', Producer: 'Pactdesk' },
    });
    const { regular, strong } = fonts();
    this.doc.registerFont('regular', regular);
    this.doc.registerFont('strong', strong);
    this.root = this.doc.struct('Document');
    this.doc.addStructure(this.root);
  }

  /** A part of the document that holds others, like a table or a row of it. */
  group(tag: string, parent: Element = this.root): Element {
    const element = this.doc.struct(tag);
    parent.add(element);
    return element;
  }

  /** Draws a part and says what it is. */
  part(tag: string, draw: () => void, parent: Element = this.root, options = {}): void {
    parent.add(this.doc.struct(tag, options, [draw]));
  }

  /** What only decorates, or is said elsewhere. */
  artifact(draw: () => void): void {
    this.doc.markContent('Artifact', { type: 'Layout' });
    draw();
    this.doc.endMarkedContent();
  }

  write(words: string, style: Style, x: number, y: number, width: number): void {
    this.#use(style).text(words, x, y, { width, lineGap: style.gap });
  }

  heightOf(words: string, style: Style, width: number): number {
    return this.#use(style).heightOfString(words, { width, lineGap: style.gap });
  }

  widthOf(words: string, style: Style): number {
    return this.#use(style).widthOfString(words);
  }

  /** Begins a page where so much is no longer free on this one; true where it did. */
  room(height: number): boolean {
    if (this.y + height <= page.bottom) return false;
    this.doc.addPage();
    this.y = TOP;
    return true;
  }

  /** A paragraph over the whole width, kept on one page. */
  paragraph(words: string, style: Style, tag = 'P', after = 4): void {
    const height = this.heightOf(words, style, page.width);
    this.room(height);
    this.part(tag, () => this.write(words, style, page.left, this.y, page.width));
    this.y += height + after;
  }

  line(y: number, colour: string = ink.line): void {
    this.doc
      .moveTo(page.left, y)
      .lineTo(page.left + page.width, y)
      .lineWidth(0.75)
      .stroke(colour);
  }

  /** Writes the foot of every page and ends the document; `foot` gets the page's number, from 1, and how many there are. */
  end(foot: (number: number, of: number) => { left: string; right: string }): void {
    const { count } = this.doc.bufferedPageRange();
    for (let index = 0; index < count; index += 1) {
      this.doc.switchToPage(index);
      const { left, right } = foot(index + 1, count);
      this.artifact(() => {
        this.line(page.bottom + 16);
        const y = page.bottom + 24;
        const width = this.widthOf(right, styles.meta);
        const x = page.left + page.width - width;
        this.#use(styles.meta).text(right, x, y, { lineBreak: false });
        const room = { width: x - page.left - 16, height: styles.meta.size };
        this.doc.text(left, page.left, y, { ...room, ellipsis: true });
      });
    }
    this.root.end();
    this.doc.end();
  }

  #use({ font, size, colour }: Style): PDFKit.PDFDocument {
    return this.doc.font(font).fontSize(size).fillColor(colour);
  }
}

/** Lets others in between two parts: a long document must not hold up the process. */
export const breathe = (): Promise<void> => setImmediate();
