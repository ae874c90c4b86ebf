import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { SupportLevel } from '../../../api/contracts.ts';
import { chosenIn, type Draft, emptyDraft, missingIn, newKey, requestOf } from './draft.ts';

const version = { name: '1.0', phase: 'full', certified: false, recommendedUpdate: null } as const;
const areas = [
  {
    id: 'mail',
    name: 'Mail',
    icon: 'mail',
    products: [
      {
        id: 'gateway',
        name: 'Mail Gateway',
        versions: [{ id: '1', ...version }],
      },
    ],
  },
];
const level = (contractId: string | null, whyNot: SupportLevel['whyNot'] = null): SupportLevel => ({
  contractId,
  contractNumber: null,
  planId: 'plus',
  planName: 'Plus',
  validUntil: null,
  quota: null,
  ledger: false,
  whyNot,
  promises: [],
});
const levels = [
  level('a', { code: 'no_incidents_left', words: 'None is left.', day: null }),
  level('b'),
  level('c'),
  level(null),
];
const offer = {
  levels,
  preselected: { contractId: 'c', code: 'highest_plan', words: 'The highest plan.' },
} as const;
const whole: Draft = {
  ...emptyDraft('k'),
  areaId: 'mail',
  productId: 'gateway',
  versionId: '1',
  severity: 2,
  subject: ' Fails ',
  description: 'Since noon',
};

test('an empty draft misses everything but the support level, in the order of the form', () => {
  const draft = emptyDraft('k');
  const missing = missingIn(draft, chosenIn(draft, areas, offer));
  assert.deepEqual(missing, ['area', 'severity', 'subject', 'description']);
});

test('one choice after the other: no product is missed before its area, no version before it', () => {
  const missing = (draft: Draft) => missingIn(draft, chosenIn(draft, areas, offer));
  assert.deepEqual(missing({ ...whole, productId: '', versionId: '' }), ['productId']);
  assert.deepEqual(missing({ ...whole, versionId: '' }), ['versionId']);
  assert.deepEqual(missing(whole), []);
});

test('K2: what is preselected stands until another level is chosen', () => {
  assert.equal(chosenIn(whole, areas, offer).level?.contractId, 'c');
  const levelOf = (level: string) => chosenIn({ ...whole, level }, areas, offer).level?.contractId;
  assert.deepEqual([levelOf('b'), levelOf('standard')], ['b', null]);
});

test('a kept draft never sends a level or version that is not offered any more', () => {
  assert.equal(chosenIn({ ...whole, level: 'a' }, areas, offer).level?.contractId, 'c');
  assert.equal(chosenIn({ ...whole, versionId: '9' }, areas, offer).version, undefined);
});

test('a whole draft becomes the request, trimmed, without what was left empty', () => {
  assert.deepEqual(requestOf(whole, chosenIn(whole, areas, offer)), {
    productId: 'gateway',
    versionId: '1',
    certifiedVersion: false,
    contractId: 'c',
    severity: 2,
    subject: 'Fails',
    description: 'Since noon',
  });
});

test('keys are long and differ', () => {
  assert.match(newKey(), /^[0-9a-f]{32}$/);
  assert.notEqual(newKey(), newKey());
});
