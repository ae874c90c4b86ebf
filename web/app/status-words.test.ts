import assert from 'node:assert/strict';
import { test } from 'node:test';
import { statuses } from '../../domain/requests/index.ts';
import common from '../../locales/en/common.json' with { type: 'json' };
import desk from '../../locales/en/desk.json' with { type: 'json' };
import portal from '../../locales/en/portal.json' with { type: 'json' };
import { filesWithStatuses, withStatusNames } from './status-words.ts';

const named = Object.fromEntries(statuses.map((status) => [status, { en: `our ${status}` }]));

test('A1: a name stands wherever there is a word for the status, and nowhere else', () => {
  assert.deepEqual(filesWithStatuses, ['common', 'desk', 'portal']);
  for (const [file, texts] of Object.entries({ common, desk, portal })) {
    const changed = JSON.stringify(withStatusNames(texts, file, 'en', named));
    for (const status of statuses) assert.ok(changed.includes(`"${status}":"our ${status}"`), file);
    const back = changed.replaceAll(/"our (\w+)"/g, (_, status) =>
      JSON.stringify(wordOf(file, status)),
    );
    assert.equal(back, JSON.stringify(texts), file);
  }
});

function wordOf(file: string, status: string): string {
  const words = { common: common.status, desk: desk.status, portal: portal.requests.statusWord };
  return (words as Record<string, Record<string, string>>)[file]?.[status] ?? '';
}

test('a language without names keeps its own words, and so does a status without one', () => {
  const names = { closed: { ru: 'Готово' } };
  assert.equal(withStatusNames(common, 'common', 'en', names), common);
  const texts = withStatusNames(common, 'common', 'ru', names) as typeof common;
  assert.deepEqual(texts.status, { ...common.status, closed: 'Готово' });
});
