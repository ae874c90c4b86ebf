import type { ProductAreas } from '../../../api/catalogue.ts';
import type { SupportLevels } from '../../../api/contracts.ts';
import type { CompanyLicences } from '../../../api/licences.ts';
import type { Colleague } from '../../../api/requests.ts';
import type { Chosen, Draft, Unsupported } from './draft.ts';

/** What every part of the form sees. */
export interface FormState {
  products: ProductAreas;
  offer: SupportLevels;
  licences: CompanyLicences;
  /** By product id: why its support is not offered (C5). */
  unsupported: Unsupported;
  draft: Draft;
  chosen: Chosen;
  /** Whether files may go along. */
  withFiles: boolean;
  /** Who could get a copy, and whose colleagues they are; undefined where nobody is asked. */
  copies: { company: string; colleagues: readonly Colleague[] } | undefined;
  /** Names of the fields that are marked. */
  wrong: readonly string[];
  /** Why the last sending failed. */
  error: unknown;
  pending: boolean;
  change: (part: Partial<Draft>) => void;
  /** Throws it all away. */
  discard: () => void;
  /** Sends what is typed without a contract. */
  sendAsStandard: () => void;
}
