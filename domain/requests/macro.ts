/** What can stand in a macro between double braces. */
export const macroVariables = [
  'customer',
  'number',
  'subject',
  'product',
  'version',
  'company',
  'me',
  'due',
] as const;
export type MacroVariable = (typeof macroVariables)[number];

/** Words between double braces; anything else in braces is text, as code has it. */
const place = /\{\{\s*([\p{L}_][\p{L}\p{N}_]*)\s*\}\}/gu;

const isVariable = (name: string): name is MacroVariable =>
  (macroVariables as readonly string[]).includes(name);

/** The names in a macro's body that are no variables, each once. */
export const unknownVariables = (body: string): string[] => [
  ...new Set(
    [...body.matchAll(place)].map(([, name]) => name ?? '').filter((name) => !isVariable(name)),
  ),
];

/** A macro's body with its variables replaced, once: what a value holds is not looked at again. */
export const fillMacro = (body: string, facts: Record<MacroVariable, string>): string =>
  body.replaceAll(place, (written, name: string) => (isVariable(name) ? facts[name] : written));
