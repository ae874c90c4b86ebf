import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { ProblemError } from '../platform/http/problem.ts';
import { refuseWeakPassword } from './weak-password.ts';

const olga = {
  email: 'olga.shcherbakova@veresk.example',
  companies: ['Вересковая Логистика', 'Silverbirch Press'],
};

const table: [password: string, reason: string | null][] = [
  ['password', 'common'],
  ['PASSWORD', 'common'],
  ['qwertyuiop', 'common'],
  ['йцукенгшщз', 'common'],
  ['12345678', 'common'],
  ['olga.shcherbakova', 'email'],
  ['OlgaShcherbakova', 'email'],
  ['olga.shcherbakova@veresk.example', 'email'],
  ['вересковая логистика', 'company'],
  ['silverbirch-press', 'company'],
  ['Pactdesk', 'product'],
  ['pact-desk', 'product'],
  // Nobody's first guess.
  ['correct horse battery', null],
  ['olga.shcherbakova цветёт в августе', null],
  ['вереск у самой дороги', null],
  ['cada día una frase', null],
];

for (const [password, reason] of table) {
  test(`${password} is ${reason ? `refused: ${reason}` : 'taken'}`, async () => {
    if (reason === null) return assert.doesNotReject(refuseWeakPassword(password, olga));
    await assert.rejects(
      refuseWeakPassword(password, olga),
      ({ code, extra }: ProblemError) => code === 'weak_password' && extra.reason === reason,
    );
  });
}

test('of somebody without a company nothing is refused for a company’s name', async () => {
  await refuseWeakPassword('silverbirch-press', { email: 'a@veresk.example', companies: [] });
});
