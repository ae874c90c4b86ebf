/** Which row of a table a press means, if any. */
export function keyOf(
  event: Pick<KeyboardEvent, 'code' | 'key' | 'ctrlKey' | 'metaKey' | 'altKey'>,
  letterKeys: boolean,
): string | undefined {
  if (event.altKey) return undefined;
  if (event.ctrlKey || event.metaKey) return `Ctrl+${event.code}`;
  // Written by another place on every keyboard.
  const name = event.key === '?' ? '?' : event.code;
  return !letterKeys && /^(Key[A-Z]|\?)$/.test(name) ? undefined : name;
}
