import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Settings, SettingsPreview } from '../../api/settings.ts';
import { Caller, installation, World } from '../../tests/support/installation.ts';

const { database, url } = await installation();
const world = await World.open(database);
const company = await world.company('business');
const customer = await Caller.signedIn(url, company.owner.email);
const head = await Caller.signedIn(url, (await world.staff('head')).email);
const engineer = await Caller.signedIn(url, (await world.staff('engineer')).email);
const typed = world.request(company);
const [product, version] = [{ id: typed.productId }, { id: typed.versionId }];
const sent = await customer.call('POST', '/api/requests', typed);
assert.equal(sent.status, 201, JSON.stringify(sent.body));

type Products = Settings['products'];
type Support = Settings['support'];
const read = async (): Promise<Settings> => (await head.call('GET', '/api/settings')).body;
const settings = await read();
const { products, support } = settings;
const preview = (part: object, by = head) =>
  by.call('POST', '/api/settings/preview', { basedOn: settings.version, ...part });
const formIn = (language: string, part: object, by = head) =>
  by.call('POST', '/api/settings/form', { basedOn: settings.version, language, ...part });

/** A copy with something done to it. */
const changed = <Part>(part: Part, change: (copy: Part) => void): Part => {
  const copy = structuredClone(part);
  change(copy);
  return copy;
};
const at = (id: string) => products.products.findIndex((each) => each.id === id);
const windows = at('endpoint-shield-windows');
const productOf = (of: Products, index: number) => {
  const found = of.products[index];
  assert.ok(found);
  return found;
};
const versionOf = (of: Products, index: number) => {
  const found = productOf(of, windows).versions[index];
  assert.ok(found);
  return found;
};

test('what is shown of products, types and exclusions can be saved as it is, and is no version then', async () => {
  const body = { basedOn: settings.version, holdsFrom: null, note: null, reason: null };
  const answer = await head.call('POST', '/api/settings/versions', { ...body, products, support });
  assert.deepEqual([answer.status, answer.body.code], [409, 'nothing_changed']);
});

const faulty: [
  why: string,
  part: { products?: Products; support?: Support },
  path: string,
  code: string,
][] = [
  [
    'an area without a name',
    {
      products: changed(products, ({ areas }) =>
        Object.assign(areas[0] ?? {}, { names: { en: ' ' } }),
      ),
    },
    'products.areas.0.names.en',
    'missing_name',
  ],
  [
    'an area with the id of another',
    { products: changed(products, ({ areas }) => areas.push(structuredClone(areas[0]) as never)) },
    `products.areas.${products.areas.length}.id`,
    'id_taken',
  ],
  [
    'an area with a product that there is not',
    { products: changed(products, ({ areas }) => areas[0]?.products.push('nothing')) },
    `products.areas.0.products.${products.areas[0]?.products.length}`,
    'unknown_product',
  ],
  [
    'an id with a space',
    { products: changed(products, (all) => Object.assign(productOf(all, windows), { id: 'a b' })) },
    `products.products.${windows}.id`,
    'bad_id',
  ],
  [
    'a product without versions',
    {
      products: changed(products, (all) =>
        Object.assign(productOf(all, windows), { versions: [] }),
      ),
    },
    `products.products.${windows}.versions`,
    'no_versions',
  ],
  [
    'a version without a number',
    { products: changed(products, (all) => Object.assign(versionOf(all, 3), { version: '' })) },
    `products.products.${windows}.versions.3.version`,
    'missing_version',
  ],
  [
    'a version a second time',
    {
      products: changed(products, (all) =>
        Object.assign(versionOf(all, 3), { version: versionOf(products, 2).version }),
      ),
    },
    `products.products.${windows}.versions.3.version`,
    'version_taken',
  ],
  [
    'an update to nothing',
    {
      products: changed(products, (all) =>
        Object.assign(versionOf(all, 3), {
          recommendedUpdate: { version: '99', fixes: { en: 'All.' } },
        }),
      ),
    },
    `products.products.${windows}.versions.3.recommendedUpdate`,
    'unknown_version',
  ],
  [
    'an update without words',
    {
      products: changed(products, (all) =>
        Object.assign(versionOf(all, 1).recommendedUpdate ?? {}, { fixes: { en: '' } }),
      ),
    },
    `products.products.${windows}.versions.1.recommendedUpdate.fixes.en`,
    'missing_fixes',
  ],
  [
    'support that ends on no day',
    {
      products: changed(products, (all) =>
        Object.assign(versionOf(all, 0), { endedSince: '2026-02-30' }),
      ),
    },
    `products.products.${windows}.versions.0.endedSince`,
    'bad_date',
  ],
  [
    'support that ends before it is limited',
    {
      products: changed(products, (all) =>
        Object.assign(versionOf(all, 0), { limitedSince: '2026-03-02', endedSince: '2026-03-01' }),
      ),
    },
    `products.products.${windows}.versions.0.endedSince`,
    'ended_before_limited',
  ],
  [
    'a type without a name',
    {
      support: changed(support, ({ types }) =>
        Object.assign(types[0] ?? {}, { names: { en: '' } }),
      ),
    },
    'support.types.0.names.en',
    'missing_name',
  ],
  [
    'a subtype that asks for an exclusion that is taken out',
    { support: { ...support, exclusions: [] } },
    'support.types.1.subtypes.2.exclusion',
    'unknown_exclusion',
  ],
  [
    'an exclusion without an explanation',
    {
      support: changed(support, ({ exclusions }) =>
        Object.assign(exclusions[0] ?? {}, { explanation: { en: '' } }),
      ),
    },
    'support.exclusions.0.explanation.en',
    'missing_explanation',
  ],
  [
    'an exclusion that refuses sending and leads nowhere',
    {
      support: changed(support, ({ exclusions }) =>
        Object.assign(exclusions[0] ?? {}, { sending: 'refused' }),
      ),
    },
    'support.exclusions.0',
    'leads_nowhere',
  ],
  [
    'a phase without words',
    { support: { ...support, phases: { ended: { en: '' } } } },
    'support.phases.ended.en',
    'missing_explanation',
  ],
];
for (const [why, part, path, code] of faulty) {
  test(`a fault is told under its field: ${why}`, async () => {
    const { status, body } = await preview(part);
    assert.deepEqual([status, body.code], [400, 'bad_input']);
    assert.deepEqual(body.fields[0], { path, message: code });
  });
}

test('a product that licences name cannot go, and may be offered no more', async () => {
  const gone = changed(products, (all) => {
    all.products = all.products.filter(({ id }) => id !== product.id);
    for (const area of all.areas) area.products = area.products.filter((id) => id !== product.id);
  });
  await head.call('POST', '/api/licence-imports', {
    fileName: 'codes.csv',
    content: Buffer.from(
      `activation_code,product,seats,valid_from,valid_until\nAAAAA-BBBBB-CCCCC-DDDD1,${product.id},5,2026-01-01,2030-01-01\n`,
    ).toString('base64'),
  });
  const { status, body } = await preview({ products: gone });
  assert.equal(status, 400);
  assert.deepEqual(body.fields, [
    { path: `products.products.${product.id}`, message: 'product_in_use' },
  ]);
  const hidden = { ...gone, products: products.products };
  assert.equal((await preview({ products: hidden })).status, 200);
});

test('R2: a version that is dropped is told with the open requests about it, which keep its name', async () => {
  const without = changed(products, (all) => {
    const found = productOf(all, at(product.id));
    found.versions = found.versions.filter((each) => each.version !== version.id);
    for (const each of found.versions) if (each.recommendedUpdate) delete each.recommendedUpdate;
  });
  const { body } = await preview({ products: without });
  const { dropped }: SettingsPreview = body;
  assert.deepEqual(dropped, [{ product: product.id, version: version.id, openRequests: 1 }]);
});

test('differences name a version by its number and tell another order once', async () => {
  const other = changed(products, (all) => {
    all.areas.reverse();
    const { versions } = productOf(all, windows);
    versions.unshift({ version: '13.0.0.1', phase: 'full', certified: false });
    Object.assign(versions[1] ?? {}, { phase: 'limited' });
  });
  const { body } = await preview({ products: other });
  const ids = products.areas.map(({ id }) => id);
  assert.deepEqual(
    body.differences.map(
      ({ what, id, path, before, after }: SettingsPreview['differences'][number]) =>
        [what, id, path, before, after].join(' | '),
    ),
    [
      `area |  | order | ${ids.join(', ')} | ${ids.toReversed().join(', ')}`,
      'product | endpoint-shield-windows | versions.12.4.0.912.phase | full | limited',
      'product | endpoint-shield-windows | versions.13.0.0.1.phase |  | full',
      'product | endpoint-shield-windows | versions.13.0.0.1.certified |  | false',
    ],
  );
});

test('R2: the form is previewed in any language before it is saved, by those who may change it', async () => {
  const other = changed(products, (all) => {
    Object.assign(versionOf(all, 0), { phase: 'ended' });
    Object.assign(versionOf(all, 1).recommendedUpdate?.fixes ?? {}, { ru: 'Исправляет всё.' });
  });
  const { status, body } = await formIn('ru', { products: other });
  assert.equal(status, 200, JSON.stringify(body));
  const [first, second] = body.areas[0].products[0].versions;
  assert.deepEqual([first.phase, second.recommendedUpdate.fixes], ['ended', 'Исправляет всё.']);
  assert.equal(body.support.types.length, support.types.length);
  const { body: now } = await customer.call('GET', '/api/products');
  assert.equal(now.areas[0].products[0].versions[0].phase, 'full');
  assert.equal((await formIn('ru', {}, engineer)).status, 403);
});

test('saved products, types and exclusions are those of the form, and of two savers the second is told', async () => {
  const other = changed(products, (all) => Object.assign(versionOf(all, 0), { phase: 'limited' }));
  const fewer = { ...support, types: support.types.slice(0, 1) };
  const body = { basedOn: settings.version, holdsFrom: null, note: null, reason: null };
  const saved = await head.call('POST', '/api/settings/versions', {
    ...body,
    products: other,
    support: fewer,
  });
  assert.equal(saved.status, 201, JSON.stringify(saved.body));
  const { body: form } = await customer.call('GET', '/api/products');
  assert.equal(form.areas[0].products[0].versions[0].phase, 'limited');
  assert.equal(form.support.types.length, 1);
  const second = await head.call('POST', '/api/settings/versions', { ...body, products });
  assert.deepEqual([second.status, second.body.code], [409, 'catalogue_changed']);
});
