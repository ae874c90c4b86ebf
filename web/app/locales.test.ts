import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { test } from 'node:test';
import { problems } from '../../api/problems.ts';

type Texts = { [key: string]: string | Texts };

const languages = readdirSync(new URL('../../locales/', import.meta.url));
const namespaces = [
  'common',
  'conversation',
  'files',
  'lists',
  'people',
  'portal',
  'desk',
  'problems',
  'products',
  'settings',
  'sign-in',
  'desk-companies',
  'support-form',
];

const read = (language: string, namespace: string): Texts =>
  JSON.parse(
    readFileSync(new URL(`../../locales/${language}/${namespace}.json`, import.meta.url), 'utf8'),
  );

/** Every text by its path; the plural forms of one text share a path. */
function flatten(texts: Texts, path = ''): Map<string, string[]> {
  const flat = new Map<string, string[]>();
  for (const [key, value] of Object.entries(texts)) {
    const name = `${path}${key.replace(/_(zero|one|two|few|many|other)$/, '')}`;
    const inner =
      typeof value === 'string' ? new Map([[name, [value]]]) : flatten(value, `${name}.`);
    for (const [at, found] of inner) flat.set(at, [...(flat.get(at) ?? []), ...found]);
  }
  return flat;
}

const places = (text: string) => [...text.matchAll(/\{\{(\w+)\}\}/g)].map((hit) => hit[1]).sort();

for (const namespace of namespaces) {
  const english = flatten(read('en', namespace));
  for (const language of languages) {
    const flat = flatten(read(language, namespace));

    test(`${language}/${namespace} says everything that English says, and nothing more`, () => {
      assert.deepEqual([...flat.keys()].sort(), [...english.keys()].sort());
    });

    test(`${language}/${namespace} fills in what English fills in`, () => {
      for (const [path, forms] of flat) {
        const wanted = places(english.get(path)?.[0] ?? '');
        for (const form of forms) assert.deepEqual(places(form), wanted, `${path}: ${form}`);
      }
    });
  }
}

test('every problem of the API has its words in every language', () => {
  for (const language of languages) {
    const words = Object.keys(read(language, 'problems'));
    assert.deepEqual(words.sort(), [...Object.keys(problems), 'no_connection'].sort(), language);
  }
});
