import assert from 'node:assert/strict';
import { setTimeout as delay } from 'node:timers/promises';
import { asOperator } from '../../server/access/index.ts';
import { putActivationCode } from '../../server/licences/index.ts';
import { type Answer, Caller, type Installation, type World } from './installation.ts';
import { PASSWORD } from './world.ts';

export interface Typed {
  activationCode: string;
  email: string;
  companyName?: string;
}

const DAY = 86_400_000;

/** People who register with activation codes, over HTTP and by the links that come by mail. */
export class Registrations {
  readonly #installed: Installation;
  readonly #world: World;
  #count = 0;

  constructor(installed: Installation, world: World) {
    this.#installed = installed;
    this.#world = world;
  }

  /** A code of the registry, like `TEST0-00000-00000-00007`, whose licence ends so many days from now. */
  async activationCode(daysLeft = 300): Promise<string> {
    const { now } = this.#world;
    this.#count += 1;
    const code = `TEST${String(this.#count).padStart(16, '0')}`;
    const day = (days: number) => new Date(now + days * DAY).toISOString().slice(0, 10);
    const licence = { productId: 'mail-gateway', seats: 25, validFrom: day(-400) };
    await asOperator(this.#installed.database, (scope) =>
      putActivationCode(scope, { ...licence, code, validUntil: day(daysLeft) }, now),
    );
    return (code.match(/.{5}/g) ?? []).join('-');
  }

  /** An e-mail address that nobody has used. */
  someone(): string {
    this.#count += 1;
    return `person${this.#count}@veresk.example`;
  }

  register(typed: Typed): Promise<Answer> {
    return new Caller(this.#installed.url).call('POST', '/api/registrations', {
      companyName: 'Вересковая Логистика',
      givenName: 'Ольга',
      familyName: 'Верескова',
      language: 'ru',
      timeZone: 'Europe/Moscow',
      ...typed,
    });
  }

  confirm(
    token: string,
    password = PASSWORD,
    caller = new Caller(this.#installed.url),
  ): Promise<Answer> {
    return caller.call('POST', '/api/registrations/confirm', { token, password });
  }

  /** The words of the first mail that came to this address, or of the first that says something. */
  async mailTo(address: string, saying = ''): Promise<string> {
    for (let tries = 0; tries < 400; tries += 1) {
      const mail = this.#installed.sink.mails.find(
        ({ to, text }) => to?.[0]?.address === address && text?.includes(saying),
      );
      if (mail) return mail.text ?? '';
      await delay(25);
    }
    throw new Error(`no mail came to ${address}`);
  }

  /** Registers and follows the mail to the token of its link. */
  async tokenFor(typed: Typed): Promise<string> {
    assert.equal((await this.register(typed)).status, 202);
    const words = await this.mailTo(typed.email.toLowerCase(), '/confirm#');
    const [, token = ''] = /\/confirm#([\w-]+)/.exec(words) ?? [];
    return token;
  }
}
