import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { describe, it } from 'node:test';
import { translator } from './translations.ts';

const LOCALES = new URL('../../locales/', import.meta.url);

function leaves(value: unknown, path = ''): [path: string, text: string][] {
  if (typeof value === 'string') return [[path, value]];
  return Object.entries(value as object).flatMap(([key, inner]) => leaves(inner, `${path}.${key}`));
}

/** A plural's forms count as one key: languages differ in how many they have. */
function keysOf(language: string, namespace: string): Map<string, string> {
  const file = readFileSync(new URL(`${language}/${namespace}.json`, LOCALES), 'utf8');
  return new Map(
    leaves(JSON.parse(file)).map(([path, text]) => [
      path.replace(/_(zero|one|two|few|many|other)$/, '_plural'),
      text,
    ]),
  );
}

const placeholders = (text: string) => (text.match(/{{\w+}}/g) ?? []).toSorted();

describe('a translator', () => {
  it('answers in English for an unknown language', () => {
    assert.equal(translator('xx')('time:hours', { count: 2 }), '2 hours');
  });

  it('puts values in as they are', () => {
    assert.equal(
      translator('en')('receipt:termsChanged', { plan: '<A & B>' }),
      'Contract changed, now <A & B>',
    );
  });

  const plurals: [count: number, words: string][] = [
    [1, '1 рабочий час'],
    [2, '2 рабочих часа'],
    [5, '5 рабочих часов'],
    [11, '11 рабочих часов'],
    [21, '21 рабочий час'],
    [24, '24 рабочих часа'],
  ];
  for (const [count, words] of plurals) {
    it(`counts in Russian: ${words}`, () => {
      const text = translator('ru')('time:workingHours', { count });
      assert.equal(text.replaceAll('\u00a0', ' '), words);
    });
  }
});

describe('every text of the locales', () => {
  const languages = readdirSync(LOCALES).filter((language) => language !== 'en');
  for (const file of readdirSync(new URL('en/', LOCALES))) {
    const namespace = file.replace('.json', '');
    for (const language of languages) {
      it(`is there in ${language} with the same values: ${namespace}`, () => {
        const english = keysOf('en', namespace);
        const other = keysOf(language, namespace);
        assert.deepEqual([...other.keys()].toSorted(), [...english.keys()].toSorted());
        for (const [key, text] of english) {
          assert.deepEqual(placeholders(other.get(key) ?? ''), placeholders(text), key);
        }
      });
    }
  }
});
