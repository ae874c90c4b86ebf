import { spawnSync } from 'node:child_process';

/** Runs a tool of Debian's poppler-utils over a PDF. */
function poppler(tool: string, args: string[], pdf: Buffer): string {
  const { status, stdout, stderr } = spawnSync(tool, args, { input: pdf, encoding: 'utf8' });
  if (status !== 0) throw new Error(`${tool} ended with ${status}: ${stderr}`);
  return stdout;
}

/** The words of a PDF as another program reads them, in the order of reading; every gap is one space. */
export const pdfWords = (pdf: Buffer): string => plain(poppler('pdftotext', ['-', '-'], pdf));

/** What tells a page's end from another's. */
export const pdfPages = (pdf: Buffer): number =>
  poppler('pdftotext', ['-', '-'], pdf).split('\f').length - 1;

/** Each font of it: whether it is embedded, cut to what is used, and can be read as text. */
export const pdfFonts = (
  pdf: Buffer,
): { name: string; embedded: boolean; subset: boolean; readable: boolean }[] =>
  poppler('pdffonts', ['-'], pdf)
    .split('\n')
    .slice(2)
    .filter((line) => line !== '')
    .map((line) => {
      const [name = ''] = line.split(' ');
      const [embedded, subset, readable] =
        line.match(/ (yes|no)\b/g)?.map((word) => word === ' yes') ?? [];
      return {
        name: name.replace(/^[A-Z]+\+/, ''),
        embedded: embedded ?? false,
        subset: subset ?? false,
        readable: readable ?? false,
      };
    });

/** Names of the parts that screen readers are told of, in order. */
export const pdfStructure = (pdf: Buffer): string => poppler('pdfinfo', ['-struct', '-'], pdf);

/** Gaps are told apart by no reader. */
export const plain = (words: string): string => words.replaceAll(/\s+/g, ' ').trim();
