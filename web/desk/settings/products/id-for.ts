/** A free id made of a name: its latin letters and digits; empty where it has none. */
export function idFor(name: string, taken: readonly string[]): string {
  const id = name
    .normalize('NFKD')
    .toLowerCase()
    .replace(/\p{M}/gu, '')
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-+|-+$/g, '')
    .slice(0, 56);
  if (id === '' || !taken.includes(id)) return id;
  for (let next = 2; ; next += 1) if (!taken.includes(`${id}-${next}`)) return `${id}-${next}`;
}
