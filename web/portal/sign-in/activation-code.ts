const groups = 4;
const groupLength = 5;

export const emptyCode: readonly string[] = Array.from({ length: groups }, () => '');

/**
 * What was typed or pasted into one box, spread over the boxes from it on (C1). A whole code
 * starts at the first box wherever it is pasted; dashes and spaces do not matter.
 * @returns the boxes, and the index of the box to go on in.
 */
export function spreadCode(
  boxes: readonly string[],
  index: number,
  typed: string,
): { boxes: string[]; focus: number } {
  const letters = typed.toUpperCase().replace(/[\s_‐‑‒–—-]/gu, '');
  const start = letters.length >= groups * groupLength ? 0 : index;
  const next = [...boxes];
  // One letter too many in a box, typed: it must not overwrite a box that is filled already.
  const overtyped = letters.length === groupLength + 1 && Boolean(boxes[index + 1]);
  if (letters.length <= groupLength || overtyped) next[index] = letters.slice(0, groupLength);
  else {
    for (let box = start; box < groups; box += 1) {
      const part = letters.slice((box - start) * groupLength, (box - start + 1) * groupLength);
      if (part) next[box] = part;
    }
  }
  const filled = Math.floor(letters.length / groupLength);
  return { boxes: next, focus: Math.min(start + filled, groups - 1) };
}

export const codeIsWhole = (boxes: readonly string[]): boolean =>
  boxes.every((box) => /^[A-Z0-9]{5}$/.test(box));

/**
 * The code that a key file carries: a text file that names it anywhere, in four groups or in one (C1). The registry
 * decides whether it is valid, as for a typed one. Null where the file holds no code, or more than one.
 */
export function codeInKeyFile(text: string): string[] | null {
  const found = text
    .toUpperCase()
    .matchAll(/(?<![A-Z0-9])[A-Z0-9]{5}(?:-?[A-Z0-9]{5}){3}(?![A-Z0-9])/g);
  const codes = new Set([...found].map(([code]) => code.replaceAll('-', '')));
  const [code] = codes;
  return codes.size === 1 && code ? spreadCode(emptyCode, 0, code).boxes : null;
}
