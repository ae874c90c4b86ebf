import { createHash } from 'node:crypto';
import type { RegistryEntry } from '../licences/index.ts';
import type { SampleCompany } from './cast/index.ts';
import { DAY } from './hours.ts';

/** Of each product the share of the seats that are in use, and how many days it is still valid. */
const products: Record<string, { share: number; used: number; daysLeft: number }> = {
  'endpoint-shield-windows': { share: 1, used: 0.9, daysLeft: 105 },
  'endpoint-shield-linux': { share: 0.15, used: 0.88, daysLeft: 105 },
  'mail-gateway': { share: 1, used: 0.52, daysLeft: 5 },
  'mobile-guard': { share: 0.15, used: 1, daysLeft: 105 },
  'admin-console': { share: 0.05, used: 0.4, daysLeft: 105 },
};

const day = (at: number): string => new Date(at).toISOString().slice(0, 10);

/** What a sample company bought: first what it was founded with, which holds on for long, then every other product. */
export function licencesOf(
  { activationCode, product, seats }: SampleCompany,
  now: number,
): RegistryEntry[] {
  const others = Object.keys(products).filter((id) => id !== product);
  return [product, ...others].map((productId, index) => {
    const { share, used, daysLeft } = products[productId] ?? { share: 1, used: 0.5, daysLeft: 105 };
    const bought = index === 0 ? seats : Math.max(5, Math.round(seats * share));
    return {
      code: index === 0 ? activationCode : codeOf(`${activationCode} ${productId}`),
      productId,
      seats: bought,
      seatsUsed: Math.round(bought * used),
      validFrom: day(now - 340 * DAY),
      validUntil: day(now + (index === 0 ? 105 : daysLeft) * DAY),
    };
  });
}

/** The same code in every sample. */
const codeOf = (seed: string): string =>
  BigInt(`0x${createHash('sha256').update(seed).digest('hex')}`)
    .toString(36)
    .toUpperCase()
    .slice(-20);
