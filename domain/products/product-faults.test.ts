import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Products, ProductVersion } from './product.ts';
import { productFaults } from './product-faults.ts';

const version = (number: string, updateTo?: string): ProductVersion => ({
  version: number,
  phase: 'full',
  certified: false,
  ...(updateTo && { recommendedUpdate: { version: updateTo, fixes: { en: 'A crash.' } } }),
});
const product = (id: string, ...versions: ProductVersion[]) => ({
  id,
  names: { en: id },
  versions,
});
const area = (id: string, ...products: string[]) => ({
  id,
  icon: 'servers' as const,
  names: { en: id },
  products,
});

const cases: [why: string, products: Products, faults: [path: string, code: string][]][] = [
  [
    'areas, products and versions with ids of their own',
    {
      areas: [area('servers', 'shield', 'gateway'), area('mail', 'gateway')],
      products: [product('shield', version('2.0'), version('1.0', '2.0')), product('gateway')],
    },
    [],
  ],
  [
    'an area a second time',
    { areas: [area('mail'), area('mail')], products: [] },
    [['areas.1.id', 'id_taken']],
  ],
  [
    'a product a second time',
    { areas: [], products: [product('shield'), product('shield')] },
    [['products.1.id', 'id_taken']],
  ],
  [
    'a product that is offered twice in one area',
    { areas: [area('mail', 'gateway', 'gateway')], products: [product('gateway')] },
    [['areas.0.products.1', 'product_taken']],
  ],
  [
    'an area that offers what is no product',
    { areas: [area('mail', 'gateway')], products: [] },
    [['areas.0.products.0', 'unknown_product']],
  ],
  [
    'a version a second time',
    { areas: [], products: [product('shield', version('2.0'), version('2.0'))] },
    [['products.0.versions.1.version', 'version_taken']],
  ],
  [
    'an update to a version that is not there',
    { areas: [], products: [product('shield', version('1.0', '3.0'))] },
    [['products.0.versions.0.recommendedUpdate', 'unknown_version']],
  ],
  [
    'an update to the version itself',
    { areas: [], products: [product('shield', version('1.0', '1.0'))] },
    [['products.0.versions.0.recommendedUpdate', 'unknown_version']],
  ],
  [
    'support that ends before it is limited',
    {
      areas: [],
      products: [
        product('shield', {
          ...version('1.0'),
          limitedSince: '2026-03-31',
          endedSince: '2026-03-30',
        }),
      ],
    },
    [['products.0.versions.0.endedSince', 'ended_before_limited']],
  ],
];
for (const [why, products, faults] of cases) {
  test(`R2: ${why}`, () =>
    assert.deepEqual(
      productFaults(products).map(({ path, code }) => [path.join('.'), code]),
      faults,
    ));
}
