import { z } from 'zod';
import { companySummary } from './contracts.ts';
import { personRef } from './people.ts';
import { instant, line, oneLine } from './primitives.ts';

/** A merger that holds, as one of its companies looks at it. */
const merger = z.object({
  /** The other company. */
  company: companySummary,
  since: instant,
  by: personRef.nullable(),
  reason: z.string(),
  /** What came since to the company that stays, and stays there: people who joined it, requests opened in it. */
  joinedSince: z.number().int(),
  requestsSince: z.number().int(),
});
export type Merger = z.infer<typeof merger>;

/** `GET /api/companies/{publicId}/merger`: as part of what a company is seen, and what is seen as part of it. */
export const companyMergers = z.object({
  company: companySummary,
  mergedInto: merger.nullable(),
  merged: z.array(merger),
  /** Whether this reader may merge companies, and undo it. */
  mayMerge: z.boolean(),
});
export type CompanyMergers = z.infer<typeof companyMergers>;

/** Why one company cannot be merged into another. */
export const mergerObstacles = [
  'same_company',
  'already_merged',
  'target_merged',
  'has_merged',
] as const;
export type MergerObstacle = (typeof mergerObstacles)[number];

const belongings = z.object({
  company: companySummary,
  people: z.number().int(),
  openRequests: z.number().int(),
  contracts: z.number().int(),
  licences: z.number().int(),
  /** Invitations that were not accepted yet. */
  invitations: z.number().int(),
  owner: personRef.nullable(),
});

/** `GET /api/companies/{publicId}/merger/preview` */
export const mergerPreviewQuery = z.object({ into: oneLine });
export const mergerPreview = z.object({
  /** The company that is merged, and the one as part of which it will be seen. */
  from: belongings,
  into: belongings,
  /** People who are in both. */
  inBoth: z.array(personRef),
  /** Names of the plans of which both have a contract. */
  samePlans: z.array(z.string()),
  /** Whether the ownership of the company that is merged is being offered: the offer will be taken back. */
  ownershipOffered: z.boolean(),
  /** Null where nothing stands in the way. */
  obstacle: z.enum(mergerObstacles).nullable(),
});
export type MergerPreview = z.infer<typeof mergerPreview>;

/** `POST /api/companies/{publicId}/merger`; the administrators of both read the reason. */
export const mergeCompanies = z.object({ into: oneLine, reason: line });

/** `POST /api/companies/{publicId}/merger/undo` */
export const undoMerger = z.object({ reason: line });
