import { z } from 'zod';
import { activationCode } from './people.ts';
import { instant, line } from './primitives.ts';

/** `POST /api/me/joinings` (C2): answered with 202, whatever the code and the name; what came of it comes by e-mail. */
export const stateJoining = z.object({ activationCode, companyName: line });

/** `GET /api/me/joinings`: what the reader stated within the last 14 days, the newest first; how it stands is told to nobody. */
export const statedJoinings = z.object({
  items: z.array(z.object({ companyName: z.string(), statedAt: instant })),
});
export type StatedJoinings = z.infer<typeof statedJoinings>;

/** Somebody who asks to be let into the company, as they were when they asked. */
export const joining = z.object({
  id: z.uuid(),
  name: z.string(),
  email: z.string(),
  askedAt: instant,
  expiresAt: instant,
});
export type Joining = z.infer<typeof joining>;

/** `POST /api/companies/{publicId}/joinings/{joiningId}/decision` */
export const decideJoining = z.object({ approve: z.boolean() });

const token = z.string().min(20).max(100);

/** `POST /api/joinings/look`: the token comes from the link in the e-mail to this reader. */
export const lookAtJoining = z.object({ token });
export const joiningView = joining.extend({ companyName: z.string() });
export type JoiningView = z.infer<typeof joiningView>;

/** `POST /api/joinings/decide` */
export const decideByLink = z.object({ token, approve: z.boolean() });

/** What support has to look at: a statement that no administrator was told of. */
export const supportJoining = z.object({
  id: z.uuid(),
  name: z.string(),
  email: z.string(),
  /** Where it was stated from. */
  address: z.string().nullable(),
  statedAt: instant,
  /** As it was stated. */
  companyName: z.string(),
  /** Whose the code is. */
  company: z.object({ publicId: z.string(), name: z.string() }),
  /** The last four signs of the code. */
  codeEnding: z.string(),
  /** The stated name differs; or nobody is left at the company who could decide. */
  reason: z.enum(['name_differs', 'nobody_left']),
  /** Somebody at the company could decide now. */
  canPassOn: z.boolean(),
});
export type SupportJoining = z.infer<typeof supportJoining>;

/** `GET /api/joinings`, the oldest first. */
export const supportJoinings = z.object({ items: z.array(supportJoining) });

/** `POST /api/joinings/{statementId}/decision`: the role is given only where nobody at the company could change it. */
export const decideForCompany = z.object({
  decision: z.enum(['approve', 'refuse', 'pass_on']),
  role: z.enum(['administrator', 'user']).default('user'),
});
