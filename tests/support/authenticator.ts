import { Secret, TOTP } from 'otpauth';
import type pg from 'pg';
import type { Caller } from './installation.ts';
import { PASSWORD } from './world.ts';

const STEP_MS = 30_000;

/** The app on a person's telephone. */
export class Authenticator {
  readonly #totp: TOTP;

  /** `secret` as the profile page shows it. */
  constructor(secret: string) {
    this.#totp = new TOTP({ secret: Secret.fromBase32(secret) });
  }

  /** What the app shows, so many steps from now. */
  code(steps = 0): string {
    return this.#totp.generate({ timestamp: Date.now() + steps * STEP_MS });
  }

  /** Six digits that it shows neither now nor anywhere near. */
  wrongCode(): string {
    const near = [-3, -2, -1, 0, 1, 2, 3].map((steps) => this.code(steps));
    for (let number = 100_000; ; number += 1)
      if (!near.includes(String(number))) return String(number);
  }
}

/** Switches the second factor on for who is signed in. */
export async function withSecondFactor(caller: Caller, current = PASSWORD) {
  const begun = await caller.call('POST', '/api/me/second-factor', { current });
  const app = new Authenticator(begun.body.secret);
  const on = await caller.call('POST', '/api/me/second-factor/confirm', { code: app.code() });
  if (on.status !== 201) throw new Error(`it is not on: ${JSON.stringify(on.body)}`);
  return { app, secret: begun.body.secret as string, backupCodes: on.body.codes as string[] };
}

/** As if the codes that were used were long past: the one that the app shows works again. */
export const letCodesPass = (admin: pg.Pool, personId: string) =>
  admin.query('update second_factors set last_step = last_step - 1000 where person_id = $1', [
    personId,
  ]);

/** As if every session of theirs had shown the second factor eleven minutes earlier. */
export const letTimePass = (admin: pg.Pool, personId: string) =>
  admin.query(
    `update sessions set second_factor_at = second_factor_at - interval '11 minutes' where person_id = $1`,
    [personId],
  );
