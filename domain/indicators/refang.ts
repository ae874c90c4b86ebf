/**
 * Ways in which people write an address so that nobody opens it by mistake, and what they stand for. In brackets of any
 * kind: `[.]`, `(.)`, `{.}`, `[dot]`, `[:]`, `[://]`, `[/]`; `hxxp`, `h**p`, `hXXps`, `meow`; a dot with a backslash.
 */
const brackets: readonly [RegExp, string][] = [
  [/\s*[[({]\s*(?:\.|dot|точка|punto)\s*[\])}]\s*/giu, '.'],
  [/\s*\[\.(?=[^\]]*$)/g, '.'],
  [/[[({]\s*:\/\/\s*[\])}]/g, '://'],
  [/[[({]\s*:\s*[\])}]/g, ':'],
  [/[[({]\s*\/\s*[\])}]/g, '/'],
  [/\\\./g, '.'],
];

/** What an address stands for that was written so that nobody opens it; anything else stays as it is. */
export function refang(written: string): string {
  const plain = brackets.reduce((text, [from, to]) => text.replace(from, to), written);
  return plain.replace(/^(?:h(?:xx|\*\*|--|__)p(s?)|meow(s?))(?=:?\/\/|:)/i, (_all, s, z) =>
    `http${s ?? ''}${z ?? ''}`.toLowerCase(),
  );
}

/** An address nobody opens by mistake: `hxxp[:]//example[.]com`. */
export const defang = (address: string): string =>
  address
    .replace(/^http(s?):\/\//i, 'hxxp$1[:]//')
    .replaceAll('.', '[.]')
    // Nothing else can tell the colons of an IPv6 address from those of a port.
    .replace(/^([0-9a-f]{0,4}:){2,}[0-9a-f:]*$/i, (ip) => ip.replaceAll(':', '[:]'));
