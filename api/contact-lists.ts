import { z } from 'zod';
import { listPurposes } from '../domain/contracts/index.ts';
import { contractState } from './contracts.ts';
import { personRef } from './people.ts';
import { instant, line, localDate, text } from './primitives.ts';

/** K1: somebody whom a contract names, or is to name. */
const listedContact = z.object({
  name: z.string(),
  email: z.string(),
  phone: z.string().nullable(),
});

/** What a list changes: `before` where somebody is written differently. */
const contactChange = z.object({
  kind: z.enum(['added', 'changed', 'kept', 'removed']),
  contact: listedContact,
  before: listedContact.nullable(),
  /** Who is no member of the company is invited when the list is approved. */
  isMember: z.boolean(),
});
export type ContactChangeView = z.infer<typeof contactChange>;

/** The last list that was sent for a contract, while it waits or was sent back. */
const contactList = z.object({
  id: z.uuid(),
  purpose: z.enum(listPurposes),
  state: z.enum(['waiting', 'sent_back']),
  contacts: z.array(listedContact),
  askedBy: personRef,
  askedAt: instant,
  /** Why it was sent back. */
  reason: z.string().nullable(),
});
export type ContactList = z.infer<typeof contactList>;

/** One contract as its company reads it. */
export const companyContract = z.object({
  id: z.uuid(),
  number: z.string(),
  planName: z.string(),
  /** `expired` from the day after its last one. */
  state: contractState,
  startsOn: localDate,
  endsOn: localDate,
  /** Whose it is, where companies are seen as one. */
  company: z.object({ publicId: z.string(), name: z.string() }),
  contacts: z.array(
    listedContact.extend({
      /** Null for who does not manage the company's people. */
      phone: z.string().nullable(),
      /** Who was invited is a named contact once they are a member. */
      standing: z.enum(['named', 'invited']),
    }),
  ),
  mostContacts: z.number().int(),
  /** Null where none waits or was sent back, and for who does not manage the company's people. */
  list: contactList.nullable(),
  /** The number of the last list: said with the next one. 0 where none was sent. */
  version: z.number().int(),
  abilities: z.object({ activate: z.boolean(), changeContacts: z.boolean() }),
});
export type CompanyContract = z.infer<typeof companyContract>;

/** `GET /api/companies/{publicId}/contracts`, the newest first. */
export const companyContracts = z.object({ items: z.array(companyContract) });
export type CompanyContracts = z.infer<typeof companyContracts>;

const sending = z.object({
  /** One contact a line: `full name | e-mail | phone`, as it was typed or pasted. */
  list: text,
  /** The `version` of the contract that the sender saw. */
  version: z.number().int().min(0).max(1_000_000),
});

/** `POST /api/activations` */
export const askActivation = sending.extend({
  /** The contract's number. */
  number: line.pipe(z.string().max(60)),
});

/** `POST /api/contracts/{id}/contacts` */
export const askContacts = sending;

/** A list that waits, with what it changes. */
export const waitingList = z.object({
  id: z.uuid(),
  purpose: z.enum(listPurposes),
  company: z.object({ publicId: z.string(), name: z.string() }),
  contract: z.object({
    id: z.uuid(),
    number: z.string(),
    planName: z.string(),
    startsOn: localDate,
    endsOn: localDate,
    mostContacts: z.number().int(),
  }),
  askedBy: personRef,
  askedAt: instant,
  changes: z.array(contactChange),
});
export type WaitingList = z.infer<typeof waitingList>;

/** `GET /api/contact-lists`, for staff who manage contracts: the oldest first, at most 100. */
export const waitingLists = z.object({ items: z.array(waitingList) });
export type WaitingLists = z.infer<typeof waitingLists>;

/** `POST /api/contact-lists/{id}/decision` */
export const decideContacts = z.discriminatedUnion('decision', [
  z.object({ decision: z.literal('approve') }),
  z.object({
    decision: z.literal('send_back'),
    /** The company reads it. */
    reason: line,
  }),
]);
export type DecideContacts = z.infer<typeof decideContacts>;
