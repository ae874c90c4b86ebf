/**
 * The text of a file as spreadsheets save it: UTF-8, with a byte order mark or without, or else Windows-1251. What is no
 * text at all becomes some text too: whoever reads it on finds nothing of what they look for.
 */
export function decodeText(bytes: Uint8Array): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return new TextDecoder('windows-1251').decode(bytes);
  }
}
