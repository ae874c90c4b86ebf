import { z } from 'zod';
import { companyRoles, staffRoles } from '../domain/access/index.ts';
import {
  chosenLanguage,
  email,
  instant,
  language,
  line,
  password,
  timeZone,
} from './primitives.ts';

/** The short form of a person wherever one is shown. */
export const personRef = z.object({ id: z.uuid(), name: z.string() });
export type PersonRef = z.infer<typeof personRef>;

export const companyRole = z.enum(companyRoles);

export const staffRole = z.enum(staffRoles);

/** `POST /api/sessions` */
export const signIn = z.object({ email, password: z.string().min(1).max(200) });

/** `GET /api/me`: who is signed in, and what they belong to. */
export const me = z.object({
  person: personRef.extend({
    email: z.string(),
    language: chosenLanguage,
    timeZone: z.string(),
  }),
  /** Empty for a customer. */
  staffRoles: z.array(staffRole),
  /** They must set up a second factor before anything else: staff, or who is in no company that is open without one. */
  needsSecondFactor: z.boolean(),
  /** What this person may do beyond their own requests: the page asks, it never decides. */
  abilities: z.object({
    workOnRequests: z.boolean(),
    manageContracts: z.boolean(),
    keepSharedMacros: z.boolean(),
    changeSettings: z.boolean(),
    keepLicences: z.boolean(),
    decideForCompanies: z.boolean(),
    manageStaff: z.boolean(),
    viewAsMember: z.boolean(),
  }),
  /** Staff look on as this person, and can change nothing; null where they are signed in themselves. */
  viewing: z.object({ id: z.uuid(), by: personRef, expiresAt: instant }).nullable(),
  /** Empty for staff. */
  companies: z.array(
    z.object({
      id: z.uuid(),
      publicId: z.string(),
      name: z.string(),
      role: companyRole,
      seesAllRequests: z.boolean(),
      /** Id of the company as part of which this one is seen; it comes before this one. */
      mergedInto: z.uuid().nullable(),
    }),
  ),
  /** Companies of theirs that ask for a second factor, which they do not have. */
  closedCompanies: z.array(z.object({ publicId: z.string(), name: z.string() })),
});
export type Me = z.infer<typeof me>;

/** `GET /api/session`: the same without a refusal, for pages that do not know yet. */
export const session = z.object({ me: me.nullable() });
export type Session = z.infer<typeof session>;

/** `PATCH /api/me` */
export const changeMe = z.object({
  name: line.optional(),
  language: language.optional(),
  timeZone: timeZone.optional(),
});

/** `PUT /api/me/password`: every other session ends. */
export const changePassword = z.object({
  current: z.string().min(1).max(200),
  password,
});

/** `POST /api/password-resets`: the answer is the same whether anybody has this address. */
export const askPasswordReset = z.object({ email, language });

/** `POST /api/password-resets/confirm`: the token comes from the link in the e-mail; every session ends. */
export const confirmPasswordReset = z.object({ token: z.string().min(20).max(100), password });

/** `POST /api/language-links`: the token comes from the foot of an e-mail. */
export const useLanguageLink = z.object({ token: z.string().min(20).max(100), language });

/** Four groups of five letters and digits; dashes and spaces are optional (C1). */
export const activationCode = z
  .string()
  .max(60)
  .transform((typed) => typed.toUpperCase().replace(/[\s‐‑‒–—-]/gu, ''))
  .pipe(z.string().regex(/^[A-Z0-9]{20}$/, 'four groups of five letters and digits'));

/** `POST /api/registrations` (C1, C2): answered with 202 and an e-mail, whoever asks with whatever code. */
export const register = z.object({
  activationCode,
  companyName: line,
  givenName: line,
  familyName: line,
  email,
  language,
  timeZone: timeZone.optional(),
});

/** `POST /api/registrations/confirm`: the token comes from the link in the e-mail. */
export const confirmRegistration = z.object({ token: z.string().min(20).max(100), password });

/** `GET /api/setup`: whether this installation still waits for its first administrator. */
export const setupState = z.object({ needed: z.boolean(), keyRequired: z.boolean() });

/** `POST /api/setup` */
export const setUp = z.object({
  /** Printed by the server at its start when it listens beyond this machine. */
  key: z.string().max(100).optional(),
  name: line,
  email,
  password,
  language,
  timeZone: timeZone.optional(),
});
