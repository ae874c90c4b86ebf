/** A path on this site to come back to; anything that could lead elsewhere is dropped. */
export function safeReturnPath(wanted: unknown): string | undefined {
  if (typeof wanted !== 'string') return undefined;
  // `//host` and `/\host` are other sites to a browser.
  if (!/^\/[^/\\]/.test(wanted)) return undefined;
  return /^\/(sign-in|register|confirm|setup|forgot|reset|invitation|language|second-factor)\b/.test(
    wanted,
  )
    ? undefined
    : wanted;
}
