/** C6: how the installation forgets people and companies. */
export interface PrivacyRule {
  /** Days between asking and the deletion. */
  waitDays: number;
  /** Whether what people wrote is erased with them, or stays without names and addresses. */
  texts: 'erase' | 'keep';
}

/** What stands where a text was erased. */
export const ERASED = 'Erased: its author was deleted.';

/** Who was deleted stays somebody in the vendor's record. */
export const formerContact = (number: number): string => `Former contact ${number}`;
export const formerCompany = (publicId: string): string => `Former company ${publicId}`;

const DAY_MS = 86_400_000;

/** Epoch ms. */
export const dueAfter = ({ waitDays }: PrivacyRule, askedAt: number): number =>
  askedAt + waitDays * DAY_MS;
