/**
 * The headers under which a stranger's bytes are handed out: saved, never shown in our pages' place, never run, never
 * taken for what they are not, and kept by nobody on the way.
 */
export const guardedHeaders = {
  'x-content-type-options': 'nosniff',
  'content-security-policy': "default-src 'none'; sandbox",
  'cross-origin-resource-policy': 'same-origin',
  'cache-control': 'private, no-store',
} as const;

/** `content-disposition` of a file with any name (RFC 6266): old programs get its plain signs, others all of them. */
export const disposition = (how: 'attachment' | 'inline', name: string): string => {
  const plain = name.replaceAll(/[^\x20-\x7e]|["\\%]/g, '_');
  const whole = encodeURIComponent(name).replaceAll(
    /['()*]/g,
    (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`,
  );
  return `${how}; filename="${plain}"; filename*=UTF-8''${whole}`;
};
