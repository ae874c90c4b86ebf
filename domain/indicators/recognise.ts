import { isIpv4, isIpv6 } from './ip.ts';
import { refang } from './refang.ts';

export type IndicatorKind = 'md5' | 'sha1' | 'sha256' | 'ipv4' | 'ipv6' | 'url' | 'domain';

/** What else it could have been meant as, for a hint where it is nothing of these. */
export type NearMiss =
  | 'empty'
  | 'several'
  | 'hash_length'
  | 'hash_signs'
  | 'ipv4_parts'
  | 'email'
  | 'file'
  | 'other_protocol'
  | 'unknown';

export type Indicator =
  | {
      readonly kind: IndicatorKind;
      /** As a look-up takes it: hashes and names in small letters, a host in ASCII, nothing defanged. */
      readonly value: string;
    }
  | { readonly kind: 'none'; readonly perhaps: NearMiss };

const hashes: Readonly<Record<number, IndicatorKind>> = { 32: 'md5', 40: 'sha1', 64: 'sha256' };

/** R1: which indicator of a threat was typed, with blanks, quotes and defanging around it. */
export function recognise(typed: string): Indicator {
  const bare = unquoted(typed);
  if (bare === '') return none('empty');
  const text = unquoted(refang(bare));
  const hash = hashOf(text);
  if (hash) return hash;
  const address = addressOf(text);
  if (address) return address;
  if (/^https?:\/\//i.test(text)) return urlOf(text);
  if (/^[a-z][a-z0-9+.-]*:\/\//i.test(text)) return none('other_protocol');
  if (/[\s,;]/.test(text)) return none('several');
  // A host with a port or a path is a web address whose protocol was left out.
  if (/^[^/?#@:]+\.[^/?#@:]+(:\d{1,5})?[/?#]/.test(text) || /^[^/:@]+\.[^/:@]+:\d{1,5}$/.test(text))
    return withoutProtocol(text);
  return domainOf(text) ?? none(nearMiss(text));
}

const none = (perhaps: NearMiss): Indicator => ({ kind: 'none', perhaps });

/** Without blanks, quotes and angle brackets around, and the full stop or comma of the sentence it was copied from. */
function unquoted(typed: string): string {
  let text = typed;
  for (;;) {
    const next = text
      .replace(/^[\s\u200b\ufeff]+|[\s\u200b\ufeff]+$/g, '')
      .replace(/^["'`«»“”„‘’<]+|["'`«»“”„‘’>]+$/g, '')
      .replace(/[,;]+$/g, '')
      .replace(/([^.])\.$/, '$1');
    if (next === text) return text;
    text = next;
  }
}

function hashOf(text: string): Indicator | undefined {
  const bare = text.replace(/^(?:md5|sha-?1|sha-?256)\s*[:=]\s*/i, '');
  if (!/^[0-9a-f]+$/i.test(bare)) return undefined;
  const kind = hashes[bare.length];
  return kind && { kind, value: bare.toLowerCase() };
}

function addressOf(text: string): Indicator | undefined {
  if (isIpv4(text)) return { kind: 'ipv4', value: text };
  const inner = /^\[(.+)\]$/.exec(text)?.[1] ?? text;
  if (isIpv6(inner)) return { kind: 'ipv6', value: inner.toLowerCase() };
  return undefined;
}

function urlOf(text: string): Indicator {
  if (/\s/.test(text)) return none('several');
  const parsed = URL.parse(text);
  if (!parsed || parsed.hostname === '') return none('unknown');
  if (!isHost(parsed.hostname)) return none('unknown');
  return { kind: 'url', value: parsed.href };
}

function withoutProtocol(text: string): Indicator {
  const url = urlOf(`http://${text}`);
  return url.kind === 'url' ? { kind: 'url', value: url.value.slice('http://'.length) } : url;
}

const isHost = (host: string): boolean =>
  isIpv4(host) || /^\[.+\]$/.test(host) || domainOf(host) !== undefined;

/** At least two labels, the last one no number; what is not ASCII is written as such a name is looked up. */
function domainOf(text: string): Indicator | undefined {
  if (/[/?#@:\\%\s]/.test(text)) return undefined;
  const host = URL.parse(`http://${text}/`)?.hostname.replace(/\.$/, '');
  if (!host || host.length > 253) return undefined;
  const labels = host.split('.');
  const last = labels.at(-1) ?? '';
  const areLabels = labels.every((label) => /^[a-z0-9_]([a-z0-9_-]{0,61}[a-z0-9_])?$/.test(label));
  if (labels.length < 2 || !areLabels || !/^(xn--[a-z0-9-]+|[a-z]{2,})$/.test(last))
    return undefined;
  return files.has(last) ? undefined : { kind: 'domain', value: host };
}

/** Endings of files that are top-level domains nowhere. */
const files = new Set(
  'exe dll sys bat cmd scr msi vbs jar apk docx doc xlsx xls pptx pdf rar txt log iso img lnk'.split(
    ' ',
  ),
);

function nearMiss(text: string): NearMiss {
  if (/^[^\s@]+@[^\s@]+\.[^\s@]+$/.test(text)) return 'email';
  if (/^[0-9a-f]{16,}$/i.test(text)) return 'hash_length';
  if (hashes[text.length] && /^[0-9a-z]+$/i.test(text)) return 'hash_signs';
  if (/^[\d.]+$/.test(text) && text.includes('.')) return 'ipv4_parts';
  if (
    /^([a-z]:)?[\\/]/i.test(text) ||
    files.has(/\.([a-z0-9]+)$/i.exec(text)?.[1]?.toLowerCase() ?? '')
  )
    return 'file';
  return 'unknown';
}
