import classes from './Avatar.module.css';

interface Props {
  /** Of a person, or null where nobody is. */
  name: string | null;
  size?: 'small' | 'medium' | 'large';
}

/** Initials in a round, in a colour of the name's own. It stands beside the name: drawn, not text. */
export function Avatar({ name, size = 'medium' }: Props) {
  return (
    <span
      className={`${classes.avatar} ${name === null ? classes.nobody : ''}`}
      data-size={size}
      data-tint={name === null ? undefined : tintOf(name)}
      data-initials={name === null ? '+' : initials(name)}
      aria-hidden="true"
    />
  );
}

function initials(name: string): string {
  const words = name.split(/\s+/u).filter((word) => /^\p{L}/u.test(word));
  return words
    .slice(0, 2)
    .map((word) => [...word][0]?.toUpperCase() ?? '')
    .join('');
}

function tintOf(name: string): number {
  let sum = 0;
  for (const letter of name) sum = (sum * 31 + (letter.codePointAt(0) ?? 0)) % 6_000;
  return sum % 6;
}
