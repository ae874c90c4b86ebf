import { z } from 'zod';
import { contractSummary, quota } from './contracts.ts';
import { email, instant, line, localDate, text, word } from './primitives.ts';
import { movedClock } from './settings.ts';

const reason = text.pipe(z.string().max(2000));

/** What a contract goes on on: another plan of the catalogue in force, or its own in that version (P7, P8). */
const goesOnOn = {
  /** An id. */
  planId: word(100),
  /** What the contract agrees differently goes on to hold; else only its covered products do. */
  keepOverrides: z.boolean(),
};

/** `POST /api/contracts/{id}/plan-change/preview` */
export const previewPlanChange = z.object(goesOnOn);

/** `POST /api/contracts/{id}/plan-change` */
export const changePlan = z.object({
  ...goesOnOn,
  reason,
  /** Without it no promise of an open request moves later, or away (P8). */
  mayBeLater: z.boolean(),
});

/** One thing that the contract promises, in words of the reader's language. */
const promiseLine = z.object({
  what: z.string(),
  before: z.string(),
  after: z.string(),
  changes: z.boolean(),
});

const planInVersion = z.object({
  planId: z.string(),
  planName: z.string(),
  catalogueVersion: z.number().int(),
});

/** What a change would do to a contract, to its quota and to the promises of its open requests; nothing is changed. */
export const contractChangePreview = z.object({
  contract: z.object({
    id: z.uuid(),
    number: z.string(),
    company: z.object({ publicId: z.string(), name: z.string() }),
  }),
  before: planInVersion,
  after: planInVersion,
  promises: z.array(promiseLine),
  /** Of the present contract year; null where the contract is not activated yet. */
  quota: z
    .object({
      before: quota.pick({ granted: true, left: true }),
      after: quota.pick({ granted: true, left: true }),
      used: z.number().int(),
    })
    .nullable(),
  /** Open requests on the contract; how many clocks move, and how many only where they may get later. */
  openRequests: z.number().int(),
  needReason: z.number().int(),
  moved: z.array(movedClock),
});
export type ContractChangePreview = z.infer<typeof contractChangePreview>;

/** `GET /api/contract-versions`: contracts that run, whose plan has another content in the version in force (P7). */
export const outdatedContracts = z.object({
  version: z.number().int(),
  items: z.array(
    z.object({
      id: z.uuid(),
      number: z.string(),
      company: z.object({ publicId: z.string(), name: z.string() }),
      planId: z.string(),
      planName: z.string(),
      catalogueVersion: z.number().int(),
      endsOn: localDate,
      openRequests: z.number().int(),
    }),
  ),
});
export type OutdatedContracts = z.infer<typeof outdatedContracts>;

const contractIds = z.array(z.uuid()).min(1).max(100);

/** `POST /api/contract-versions/preview` */
export const previewVersionMove = z.object({ contractIds });
export const versionMovePreview = z.object({ items: z.array(contractChangePreview) });
export type VersionMovePreview = z.infer<typeof versionMovePreview>;

/** `POST /api/contract-versions/moves`: each contract by itself. */
export const moveVersions = z.object({ contractIds, reason, mayBeLater: z.boolean() });
export const movedVersions = z.object({
  items: z.array(
    z.object({
      contractId: z.uuid(),
      /** Why it was not moved: a code of an error; null where it was. */
      refused: z.string().nullable(),
      /** How many of its open requests go on on the new terms. */
      requests: z.number().int(),
    }),
  ),
});
export type MovedVersions = z.infer<typeof movedVersions>;

/** `POST /api/contracts/{id}/termination` */
export const endEarly = z.object({
  /** The last day it holds; the day before today ends it at once. */
  lastDay: localDate,
  reason,
});

/** `GET /api/contracts/{id}/renewal`: what a renewal would take over (K4). */
export const renewalProposal = z.object({
  startsOn: localDate,
  /** As long as the contract before. */
  endsOn: localDate,
  planId: z.string(),
  /** Whether the contract agrees anything differently from its plan, apart from products. */
  hasOverrides: z.boolean(),
  contacts: z.array(
    z.object({
      name: z.string(),
      email: z.string(),
      /** Who has left the company, or has no account, cannot be taken over. */
      isMember: z.boolean(),
    }),
  ),
  /** The contract that follows already. */
  renewedBy: z.object({ id: z.uuid(), number: z.string() }).nullable(),
  /** What the contract can be changed to, by rank; names of the version in force. */
  plans: z.array(z.object({ id: z.string(), name: z.string(), namedContacts: z.number().int() })),
  terminated: z.object({ at: instant, reason: z.string() }).nullable(),
  today: localDate,
  abilities: z.object({ renew: z.boolean(), change: z.boolean(), end: z.boolean() }),
});
export type RenewalProposal = z.infer<typeof renewalProposal>;

/** `POST /api/contracts/{id}/renewal`: it begins on the day after the end. */
export const renewContract = z.object({
  number: line.pipe(z.string().max(60)),
  ...goesOnOn,
  endsOn: localDate,
  /** Named contacts who go on. */
  contacts: z.array(email).max(1000),
});
export const renewedContract = contractSummary;

/** `GET /api/ending-contracts`: what ends within 30 days and nothing follows, the next one first (K4). */
export const endingContracts = z.object({
  items: z.array(
    z.object({
      id: z.uuid(),
      number: z.string(),
      company: z.object({ publicId: z.string(), name: z.string() }),
      planName: z.string(),
      endsOn: localDate,
      daysLeft: z.number().int(),
    }),
  ),
});
export type EndingContracts = z.infer<typeof endingContracts>;
