/**
 * A message is Markdown as one types it. What people paste must show as it stands (`\\server\share`,
 * `<config>`, `&amp;`, a log with its leading spaces), so these constructs of micromark are switched
 * off wherever a message is rendered.
 */
export const notSyntax: readonly string[] = [
  'htmlFlow',
  'htmlText',
  'characterEscape',
  'characterReference',
  'hardBreakEscape',
  'codeIndented',
  'setextUnderline',
  // They would take words out of the place where they were written.
  'definition',
  'gfmFootnoteDefinition',
  'gfmFootnoteCall',
  'gfmPotentialFootnoteCall',
  'tasklistCheck',
];

/** Where a link in a message may lead; every other one stays the text that was typed. */
export const isLinkTarget = (url: string): boolean => /^(https?:\/\/|mailto:)/i.test(url);
