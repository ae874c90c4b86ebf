import type { Mark } from './mark-up.ts';

/** With Ctrl or ⌘, by the place of the key: the same keys on a Cyrillic keyboard. Ctrl K is the desk's own. */
const keys: Record<string, Mark> = {
  KeyB: 'bold',
  KeyI: 'italic',
  KeyE: 'code',
  'Shift+KeyL': 'link',
  'Shift+Digit6': 'codeBlock',
  'Shift+Digit7': 'numbered',
  'Shift+Digit8': 'list',
  'Shift+Digit9': 'quote',
};

type Press = Pick<KeyboardEvent, 'code' | 'ctrlKey' | 'metaKey' | 'altKey' | 'shiftKey'>;

/** Which mark a press asks for, if any. */
export function markOfKey({ code, ctrlKey, metaKey, altKey, shiftKey }: Press): Mark | undefined {
  if (altKey || !(ctrlKey || metaKey)) return undefined;
  return keys[shiftKey ? `Shift+${code}` : code];
}

/** As it is written beside the name of a tool, like `Ctrl Shift 8`; undefined where a mark has no key. */
export function keyOfMark(mark: Mark): string | undefined {
  const press = Object.entries(keys).find(([, each]) => each === mark)?.[0];
  return press && `Ctrl ${press.replace('+', ' ').replace(/Key|Digit/, '')}`;
}
