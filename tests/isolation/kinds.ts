import { randomUUIDv7 } from 'node:crypto';

/** What a field of the API names. */
export type IdKind = keyof typeof kinds;

let count = 0;
let codes = 0;
const next = (): number => {
  count += 1;
  return count;
};

/** `house.ts` puts the first of them into the registry. */
export const freeCode = (index: number): string => `FREE${String(index).padStart(16, '0')}`;

interface Kind {
  /** Well-formed, and names nothing. */
  random: () => string | number;
  /** Any text will do: what is not one of ours is no mistake, only nothing. */
  free?: true;
}

/** Those that a company or one of its people has are planted (`house.ts`); the others keep the example's value. */
export const kinds = {
  request: { random: () => `PD-${900_000_000_000 + next()}` },
  company: { random: () => `C-${900_000_000 + next()}` },
  companyId: { random: randomUUIDv7 },
  person: { random: randomUUIDv7 },
  staff: { random: randomUUIDv7 },
  contract: { random: randomUUIDv7 },
  licence: { random: randomUUIDv7 },
  contactList: { random: randomUUIDv7 },
  enquiry: { random: randomUUIDv7 },
  invitation: { random: randomUUIDv7 },
  joining: { random: randomUUIDv7 },
  statement: { random: randomUUIDv7 },
  webhook: { random: randomUUIDv7 },
  delivery: { random: randomUUIDv7 },
  vendorWebhook: { random: randomUUIDv7 },
  vendorDelivery: { random: randomUUIDv7 },
  staffToken: { random: randomUUIDv7 },
  apiToken: { random: randomUUIDv7 },
  viewing: { random: randomUUIDv7 },
  staffInvitation: { random: randomUUIDv7 },
  session: { random: randomUUIDv7 },
  passkey: { random: randomUUIDv7 },
  upload: { random: randomUUIDv7 },
  file: { random: randomUUIDv7 },
  macro: { random: randomUUIDv7 },
  view: { random: randomUUIDv7 },
  email: { random: () => `nobody-${next()}@elsewhere.example` },
  /** In the registry, and nobody's: the answer to a taken code must be that to a free one. */
  code: { random: () => freeCode(codes++) },
  /** Who may add a licence is told of a code that another company has, and not whose it is (C5). */
  addedCode: { random: () => `ADDED${String(next()).padStart(15, '0')}` },
  token: { random: () => `${randomUUIDv7()}-${next()}`, free: true },
  draft: { random: () => `reply:PD-${900_000_000_000 + next()}`, free: true },
  tab: { random: () => `tab-${randomUUIDv7()}`, free: true },
  sending: { random: () => `sending-${randomUUIDv7()}`, free: true },
  contractNumber: { random: () => `N-${next()}-${randomUUIDv7().slice(-6)}`, free: true },
  companyFilter: { random: () => `C-${900_000_000 + next()}`, free: true },
  words: { random: () => `Неслыханное-${next()}`, free: true },
  product: { random: () => `no-product-${next()}`, free: true },
  version: { random: () => `0.0.${next()}`, free: true },
  plan: { random: () => `no-plan-${next()}`, free: true },
  category: { random: () => `no-category-${next()}` },
  queue: { random: () => `no-queue-${next()}`, free: true },
  calendar: { random: () => `no-calendar-${next()}` },
  cursor: { random: () => String(900_000_000 + next()), free: true },
  device: { random: () => `device-${randomUUIDv7()}`, free: true },
  entry: { random: () => 900_000_000 + next(), free: true },
  edition: { random: () => 900_000_000 + next(), free: true },
  day: { random: () => `19${10 + (next() % 80)}-01-01`, free: true },
} as const satisfies Record<string, Kind>;

export const isFree = (kind: IdKind): boolean => 'free' in kinds[kind];

const shapes: Record<string, string> = {
  empty: '',
  'too long': 'x'.repeat(4000),
  'of another shape': 'not-an-id',
  'with a quote': "1' or '1'='1' --",
  'with a null byte': 'PD-20001 with a \u0000 inside',
  'in another script': 'ＰＤ-١٢٣𝟜 ı̇\u202e',
  'a path': '../../../../etc/passwd',
};

/** As they stand in an address: encoded, and one that cannot be decoded. */
export const malformedInAddress: [string, string][] = [
  ...Object.entries(shapes).map(([name, value]): [string, string] => [
    name,
    encodeURIComponent(value),
  ]),
  ['not to be decoded', '%FF%FE'],
];

/** As they stand in a body. */
export const malformedInBody: [string, unknown][] = [
  ...Object.entries(shapes),
  ['half a character', 'PD-20001 with a \ud800 inside'],
  ['of another type', { id: 1 }],
];

export const malformedNumbers: [string, unknown][] = [
  ['negative', -1],
  ['nothing', 0],
  ['a fraction', 1.5],
  ['past four bytes', 2 ** 31],
  ['past eight bytes', 2 ** 63],
  ['not a number', 'one'],
  ['of another type', { id: 1 }],
];
