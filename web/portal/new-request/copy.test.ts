import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { ProductAreas } from '../../../api/catalogue.ts';
import type { RequestDetail } from '../../../api/requests.ts';
import { copyOf, holdsWords } from './copy.ts';

const version = {
  id: '1.0',
  name: '1.0',
  phase: 'full',
  limitedSince: null,
  endedSince: null,
  certified: false,
  recommendedUpdate: null,
} as const;
const gateway = { id: 'gateway', name: 'Gateway', versions: [version] };
const products: ProductAreas = {
  areas: [{ id: 'mail', name: 'Mail', icon: 'mail', products: [gateway] }],
  support: {
    phases: {},
    types: [{ id: 'fault', name: 'Fault', exclusion: null, subtypes: [] }],
    exclusions: [],
  },
};
const request = {
  productId: 'gateway',
  versionName: '1.0',
  certifiedVersion: true,
  severity: 3,
  osVersion: 'Debian 13',
  type: { id: 'fault', name: 'Fault' },
  subtype: null,
  subject: 'Mail waits',
  entries: [{ kind: 'opened', body: 'Since noon\n\n- `smtp`' }],
} as unknown as RequestDetail;

test('a copy starts as the request was sent, with a key of its own and no contract chosen', () => {
  const { draft, complete } = copyOf(request, 'c', products);
  const { key, ...rest } = draft;
  assert.match(key, /^[0-9a-f]{32}$/);
  assert.deepEqual(rest, {
    companyId: 'c',
    areaId: 'mail',
    productId: 'gateway',
    versionId: '1.0',
    certifiedVersion: true,
    updateFirst: '',
    level: '',
    severity: 3,
    osVersion: 'Debian 13',
    typeId: 'fault',
    subtypeId: '',
    subject: 'Mail waits',
    description: 'Since noon\n\n- `smtp`',
    files: [],
    copyTo: [],
    copyConfirmed: false,
  });
  assert.equal(complete, true);
});

const gone: [what: string, changed: Partial<RequestDetail>, field: 'versionId' | 'typeId'][] = [
  ['version', { versionName: '0.9' }, 'versionId'],
  ['product', { productId: 'router' }, 'versionId'],
  ['type', { type: { id: 'wish', name: 'Wish' } }, 'typeId'],
];
for (const [what, changed, field] of gone) {
  test(`a ${what} that is not offered any more is left empty, and the page can say so`, () => {
    const { draft, complete } = copyOf({ ...request, ...changed }, 'c', products);
    assert.deepEqual([draft[field], complete], ['', false]);
    assert.equal(draft.subject, 'Mail waits');
  });
}

test('only words make a draft that nothing may take the place of unasked', () => {
  assert.deepEqual([{}, { subject: ' ' }, { subject: 'S' }, { description: 'D' }].map(holdsWords), [
    false,
    false,
    true,
    true,
  ]);
});
