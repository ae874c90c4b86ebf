/**
 * Where one sign was just typed: its place in the new text, or undefined where something else was changed. The sign
 * must stand at the beginning of a line, or (`afterSpace`) after a space.
 */
export function typedSign(
  before: string,
  after: string,
  sign: string,
  afterSpace = false,
): number | undefined {
  if (after.length !== before.length + sign.length) return undefined;
  for (let at = after.indexOf(sign); at >= 0; at = after.indexOf(sign, at + 1)) {
    if (after.slice(0, at) + after.slice(at + sign.length) !== before) continue;
    const previous = after[at - 1] ?? '\n';
    if (previous === '\n' || (afterSpace && /\s/.test(previous))) return at;
  }
  return undefined;
}
