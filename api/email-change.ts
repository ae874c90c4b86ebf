import { z } from 'zod';
import { email, instant } from './primitives.ts';

/** `POST /api/me/email-change`: the answer is the same whether anybody has the new address. */
export const askEmailChange = z.object({
  email,
  current: z.string().min(1).max(200),
});

/** `GET /api/me/email-change`: what waits for the two addresses; null where nothing does. */
export const emailChange = z.object({
  pending: z
    .object({
      email: z.string(),
      expiresAt: instant,
      oldConfirmed: z.boolean(),
      newConfirmed: z.boolean(),
    })
    .nullable(),
});
export type EmailChange = z.infer<typeof emailChange>;

/** `POST /api/email-changes/look`, `confirm` and `cancel`: the token comes from the link in an e-mail. */
export const emailChangeLink = z.object({ token: z.string().min(20).max(100) });
export const emailChangeView = z.object({ email: z.string() });
export type EmailChangeView = z.infer<typeof emailChangeView>;

/** Whether both have confirmed, and the address is changed. */
export const emailChangeConfirmed = z.object({ changed: z.boolean() });
