import assert from 'node:assert/strict';
import { test } from 'node:test';
import { activityKinds } from '../../api/company.ts';
import { type WebhookKind, webhookKinds } from '../../domain/webhooks/index.ts';
import type { EventKind } from '../requests/index.ts';

/** Entries of a request's history that no endpoint could choose: the type check names them. */
type Missing = Exclude<`request.${EventKind}`, WebhookKind>;
const nothingIsMissing: [Missing] extends [never] ? true : Missing = true;

test('A2: every kind of entry can be chosen', () => {
  assert.equal(nothingIsMissing, true);
  const offered: readonly string[] = webhookKinds('company');
  assert.deepEqual(
    activityKinds.filter((kind) => !offered.includes(`company.${kind}`)),
    [],
  );
});
