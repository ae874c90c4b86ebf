import { z } from 'zod';
import { instant } from './primitives.ts';

const deletion = z.object({ askedAt: instant, dueAt: instant });

/** `GET /api/deletions`: what of the reader's is to be deleted (C6). */
export const deletions = z.object({
  person: deletion
    .extend({
      /** Of the company that the person owns: it is handed over or deleted first. */
      waitsFor: z.string().nullable(),
    })
    .nullable(),
  companies: z.array(
    deletion.extend({
      publicId: z.string(),
      name: z.string(),
      /** Whether this reader may keep it. */
      mayKeep: z.boolean(),
    }),
  ),
});
export type Deletions = z.infer<typeof deletions>;

/** `POST /api/me/deletion`: open requests stay in one's name where nobody takes them over. */
export const askPersonDeletion = z.object({
  successors: z
    .array(z.object({ publicId: z.string().max(50), personId: z.uuid() }))
    .max(100)
    .default([]),
});
export const askedDeletion = deletion;

/** `GET /api/companies/{publicId}/deletion`: what the owner should know before, and what waits. */
export const companyDeletion = z.object({
  waitDays: z.number().int(),
  deletion: deletion.nullable(),
  openRequests: z.object({
    count: z.number().int(),
    /** The first twenty. */
    items: z.array(z.object({ number: z.string(), subject: z.string() })),
  }),
  contracts: z.array(
    z.object({ number: z.string(), planName: z.string(), state: z.string(), endsOn: z.string() }),
  ),
});
export type CompanyDeletion = z.infer<typeof companyDeletion>;

/** `POST /api/companies/{publicId}/deletion` */
export const askCompanyDeletion = z.object({
  /** Of the company, as it is written. */
  name: z.string().min(1).max(200),
});

/** `POST /api/deletions/keep`: the token comes from the link in the e-mail. */
export const keepByLink = z.object({ token: z.string().min(20).max(100) });

/** `POST /api/me/data` and `POST /api/companies/{publicId}/data`: where the archive can be read, and until when. */
export const archive = z.object({ href: z.string(), until: instant });
export type Archive = z.infer<typeof archive>;
