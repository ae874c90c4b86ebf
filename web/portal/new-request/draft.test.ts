import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { ProductAreas } from '../../../api/catalogue.ts';
import type { SupportLevel } from '../../../api/contracts.ts';
import {
  chosenIn,
  copiedIn,
  type Draft,
  emptyDraft,
  missingIn,
  newKey,
  requestOf,
} from './draft.ts';
import { isDone, isWaiting } from './steps.ts';

const version = {
  name: '1.0',
  phase: 'full',
  limitedSince: null,
  endedSince: null,
  certified: false,
  recommendedUpdate: null,
} as const;
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
const products: ProductAreas = {
  areas,
  support: {
    phases: {},
    types: [
      {
        id: 'fault',
        name: 'Fault',
        exclusion: null,
        subtypes: [
          { id: 'crash', name: 'Crash', areas: [], products: [], exclusion: null },
          { id: 'servers', name: 'On servers', areas: ['servers'], products: [], exclusion: null },
          { id: 'on_site', name: 'On site', areas: [], products: [], exclusion: 'on_site' },
        ],
      },
      { id: 'question', name: 'Question', exclusion: null, subtypes: [] },
    ],
    exclusions: [
      {
        id: 'on_site',
        name: 'Work on site',
        explanation: 'It is ordered.',
        outcome: 'professional_services',
        category: 'services',
        link: null,
        liftedBy: ['enterprise'],
        sending: 'refused',
      },
    ],
  },
};
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
  typeId: 'fault',
  subtypeId: 'crash',
  subject: ' Fails ',
  description: 'Since noon',
};

test('an empty draft misses everything but the support level, in the order of the form', () => {
  const draft = emptyDraft('k');
  const missing = missingIn(draft, chosenIn(draft, products, offer));
  assert.deepEqual(missing, ['area', 'severity', 'typeId', 'subject', 'description']);
});

test('one choice after the other: no product is missed before its area, no version before it', () => {
  const missing = (draft: Draft) => missingIn(draft, chosenIn(draft, products, offer));
  assert.deepEqual(missing({ ...whole, productId: '', versionId: '' }), ['productId']);
  assert.deepEqual(missing({ ...whole, versionId: '' }), ['versionId']);
  assert.deepEqual(missing(whole), []);
});

test('K2: what is preselected stands until another level is chosen', () => {
  assert.equal(chosenIn(whole, products, offer).level?.contractId, 'c');
  const levelOf = (level: string) =>
    chosenIn({ ...whole, level }, products, offer).level?.contractId;
  assert.deepEqual([levelOf('b'), levelOf('standard')], ['b', null]);
});

test('a kept draft never sends a level or version that is not offered any more', () => {
  assert.equal(chosenIn({ ...whole, level: 'a' }, products, offer).level?.contractId, 'c');
  assert.equal(chosenIn({ ...whole, versionId: '9' }, products, offer).version, undefined);
});

test('a whole draft becomes the request, trimmed, without what was left empty', () => {
  assert.deepEqual(requestOf(whole, chosenIn(whole, products, offer)), {
    productId: 'gateway',
    versionId: '1',
    certifiedVersion: false,
    contractId: 'c',
    severity: 2,
    typeId: 'fault',
    subtypeId: 'crash',
    subject: 'Fails',
    description: 'Since noon',
  });
});

test('C3: who gets a copy goes along, but for who has left since', () => {
  const colleagues = [{ id: 'tim', name: 'Tim', outsideAddress: null }];
  const copyTo = copiedIn({ copyTo: ['gone', 'tim'] }, colleagues).map(({ id }) => id);
  const draft = { ...whole, copyTo };
  assert.deepEqual(requestOf(draft, chosenIn(draft, products, offer))?.copyTo, ['tim']);
});

test('R2: a subtype is asked for where the type has one for this product, and a type where there are types', () => {
  const missing = (part: Partial<Draft>, from = products) => {
    const draft = { ...whole, ...part };
    return missingIn(draft, chosenIn(draft, from, offer));
  };
  assert.deepEqual(missing({ typeId: '', subtypeId: '' }), ['typeId']);
  assert.deepEqual(missing({ subtypeId: '' }), ['subtypeId']);
  assert.deepEqual(missing({ subtypeId: 'servers' }), ['subtypeId']);
  assert.deepEqual(missing({ typeId: 'question', subtypeId: '' }), []);
  const untyped = { ...products, support: { phases: {}, types: [], exclusions: [] } };
  assert.deepEqual(missing({ typeId: '', subtypeId: '' }, untyped), []);
});

test('R9: what cannot be sent is marked, and sent on a level that includes it', () => {
  const draft = { ...whole, subtypeId: 'on_site' };
  const chosen = chosenIn(draft, products, offer);
  assert.equal(chosen.exclusion?.name, 'Work on site');
  assert.deepEqual(missingIn(draft, chosen), ['subtypeId']);
  const enterprise = { ...level('c'), planId: 'enterprise' };
  const included = chosenIn(draft, products, { ...offer, levels: [enterprise] });
  assert.deepEqual([included.exclusion, missingIn(draft, included)], [undefined, []]);
});

test('R2: a draft waits for the update it names, until another version or a certified one is chosen', () => {
  const update = { version: '2.0', fixes: 'Much.' };
  const withUpdate = { ...products, areas: structuredClone(areas) };
  Object.assign(withUpdate.areas[0]?.products[0]?.versions[0] ?? {}, { recommendedUpdate: update });
  const waits = (part: Partial<Draft>) => {
    const draft = { ...whole, ...part };
    const chosen = chosenIn(draft, withUpdate, offer);
    assert.deepEqual(missingIn(draft, chosen), []);
    return [isWaiting(draft, chosen), isDone('affected', draft, chosen)];
  };
  assert.deepEqual(waits({}), [false, true]);
  assert.deepEqual(waits({ updateFirst: '2.0' }), [true, false]);
  assert.deepEqual(waits({ updateFirst: '1.5' }), [false, true]);
  assert.deepEqual(waits({ updateFirst: '2.0', certifiedVersion: true }), [false, true]);
});

test('a draft kept by an earlier release, without the newer fields, is read as one that lacks them', () => {
  const { typeId: _type, subtypeId: _subtype, updateFirst: _update, ...older } = whole;
  const draft = { ...emptyDraft('k'), ...older };
  assert.deepEqual(missingIn(draft, chosenIn(draft, products, offer)), ['typeId']);
});

test('keys are long and differ', () => {
  assert.match(newKey(), /^[0-9a-f]{32}$/);
  assert.notEqual(newKey(), newKey());
});
