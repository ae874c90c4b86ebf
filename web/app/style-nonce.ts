/**
 * What the style elements that Mantine writes must carry to count (the server's content security policy). Locking the
 * page's scrolling under a dialog is another package's, which reads a global name.
 */
export function styleNonce(): string {
  const nonce = document.querySelector<HTMLMetaElement>('meta[property="csp-nonce"]')?.nonce ?? '';
  Object.assign(globalThis, { __webpack_nonce__: nonce });
  return nonce;
}
