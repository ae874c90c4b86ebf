import assert from 'node:assert/strict';
import { test } from 'node:test';
import { formPath } from './form-path.ts';

const cases: [path: string, inner: string | null, field: string, language: string | undefined][] = [
  ['', null, '', undefined],
  ['names.ru', null, 'names', 'ru'],
  ['products', null, 'products', undefined],
  ['versions', null, 'versions', undefined],
  ['versions.12.4.0.912', 'version 12.4.0.912', '', undefined],
  ['versions.12.4.0.912.phase', 'version 12.4.0.912', 'phase', undefined],
  ['versions.12.4.0.recommendedUpdate', 'version 12.4.0', 'recommendedUpdate', undefined],
  ['versions.12.4.0.recommendedUpdate.version', 'version 12.4.0', 'recommendedUpdate', undefined],
  ['versions.12.4.0.recommendedUpdate.fixes.ru', 'version 12.4.0', 'recommendedUpdate', 'ru'],
  ['versions..version', 'version ', 'version', undefined],
  ['subtypes.on_site', 'subtype on_site', '', undefined],
  ['subtypes.on_site.names.en', 'subtype on_site', 'names', 'en'],
  ['subtypes.on_site.areas.0', 'subtype on_site', 'areas', '0'],
  ['explanation.es', null, 'explanation', 'es'],
];
for (const [path, inner, field, language] of cases) {
  test(`the path ${JSON.stringify(path)}`, () => {
    const place = formPath(path);
    const found = place.inner && `${place.inner.kind} ${place.inner.key}`;
    assert.deepEqual([found, place.field, place.language], [inner, field, language]);
  });
}
