/** A translator of `locales/<language>/common.json`. */
type Translate = (
  key: 'span.dh' | 'span.d' | 'span.hm' | 'span.h' | 'span.m' | 'span.s',
  values: { d?: number; h?: number; m?: number | string; s?: number },
) => string;

/** "19 min", "5 h", "2 d": the largest unit alone, rounded down, a minute at least. */
export function roundSpan(t: Translate, ms: number): string {
  const minutes = Math.max(Math.floor(ms / 60_000), 1);
  if (minutes >= 1440) return t('span.d', { d: Math.floor(minutes / 1440) });
  if (minutes >= 60) return t('span.h', { h: Math.floor(minutes / 60) });
  return t('span.m', { m: minutes });
}

/** "3 h 30 min", "22 min", "2 d 19 h". Rounded up: what is left is not over, what is late is not nothing. */
export function shortSpan(t: Translate, ms: number): string {
  const minutes = Math.ceil(ms / 60_000);
  const [d, h, m] = [Math.floor(minutes / 1440), Math.floor(minutes / 60) % 24, minutes % 60];
  if (d > 0) return h > 0 ? t('span.dh', { d, h }) : t('span.d', { d });
  if (h > 0) return m > 0 ? t('span.hm', { h, m: String(m).padStart(2, '0') }) : t('span.h', { h });
  return t('span.m', { m });
}

/** "56 h", "1 h 29 min 37 s": to the second and without days, for what is added up. */
export function exactSpan(t: Translate, seconds: number): string {
  const [h, m, s] = [Math.floor(seconds / 3600), Math.floor(seconds / 60) % 60, seconds % 60];
  const parts = [
    ...(h > 0 ? [t('span.h', { h })] : []),
    ...(m > 0 ? [t('span.m', { m })] : []),
    ...(s > 0 || seconds === 0 ? [t('span.s', { s })] : []),
  ];
  return parts.join('\u00a0');
}
