/*
 * Mail programs know no CSS variables, so the values of web/design/tokens.css that a mail needs stand here again;
 * a test holds the two together.
 */
export const light = {
  bg: '#f9f8f6',
  surface: '#ffffff',
  sunken: '#f3f2ee',
  line: '#e7e5df',
  text: '#1a1c1e',
  'text-2': '#52565b',
  accent: '#0e6674',
  'accent-text': '#0c5f6c',
  'accent-tint': '#e4f0f1',
  'turn-text': '#443a9e',
  'turn-tint': '#edecfa',
  'soon-text': '#7d4500',
  'soon-tint': '#fcefd8',
};

export const dark: typeof light = {
  bg: '#121416',
  surface: '#181b1e',
  sunken: '#141719',
  line: '#282c31',
  text: '#e9eaeb',
  'text-2': '#b0b5ba',
  accent: '#1b7785',
  'accent-text': '#67c5d1',
  'accent-tint': '#15292d',
  'turn-text': '#b5aef5',
  'turn-tint': '#24223b',
  'soon-text': '#f2b75f',
  'soon-tint': '#33270f',
};

type Token = keyof typeof light;

/** What an element is, and which tokens paint it. */
const roles = {
  page: { 'background-color': 'bg', color: 'text' },
  card: { 'background-color': 'surface', 'border-color': 'line', color: 'text' },
  muted: { color: 'text-2' },
  link: { color: 'accent-text' },
  button: { 'background-color': 'accent' },
  rule: { 'border-color': 'line' },
  code: { 'background-color': 'surface', 'border-color': 'line', color: 'text' },
  quote: { 'background-color': 'sunken', 'border-color': 'line', color: 'text' },
  promise: { 'background-color': 'accent-tint', color: 'accent-text' },
  call: { 'background-color': 'soon-tint', color: 'soon-text' },
  turn: { 'background-color': 'turn-tint', color: 'turn-text' },
} as const satisfies Record<string, Record<string, Token>>;

export type Role = keyof typeof roles;

const declarations = (role: Role, palette: typeof light, ending: string): string =>
  Object.entries(roles[role])
    .map(([property, token]) => `${property}:${palette[token]}${ending}`)
    .join(';');

/** What paints an element in both schemes. `layout`: further inline declarations, which come first. */
export const painted = (role: Role, layout = ''): { className: string; style: string } => ({
  className: `pd-${role}`,
  style: [layout, declarations(role, light, '')].filter(Boolean).join(';'),
});

/** The same as attributes. */
export function paint(role: Role, layout = ''): string {
  const { className, style } = painted(role, layout);
  return `class="${className}" style="${style}"`;
}

/** Inline styles are the light scheme, so the dark one has to insist. */
const darkRules = (Object.keys(roles) as Role[])
  .map((role) => `.pd-${role}{${declarations(role, dark, ' !important')}}`)
  .join('');

/** What the head of a mail says about colours. */
export const schemeRules = `:root{color-scheme:light dark}@media (prefers-color-scheme:dark){${darkRules}}`;

/** A mail as a reader with this scheme sees it, whatever scheme the page around it has. */
export const inScheme = (mail: string, scheme: 'light' | 'dark'): string =>
  mail.replace(schemeRules, `:root{color-scheme:${scheme}}${scheme === 'dark' ? darkRules : ''}`);
