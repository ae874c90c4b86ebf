import assert from 'node:assert/strict';
import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, it } from 'node:test';
import { fileURLToPath } from 'node:url';
import { CatalogueError } from './catalogue-error.ts';
import { catalogueHash } from './catalogue-hash.ts';
import { loadCatalogue } from './load-yaml.ts';

const shipped = fileURLToPath(new URL('../../catalogue', import.meta.url));

/** A copy of the shipped catalogue with one text of one file replaced. */
async function withChange<Result>(
  file: string,
  from: string,
  to: string,
  use: (folder: string) => Promise<Result>,
): Promise<Result> {
  const folder = await mkdtemp(join(tmpdir(), 'catalogue-'));
  try {
    await cp(shipped, folder, { recursive: true });
    const text = await readFile(join(folder, file), 'utf8');
    assert.ok(text.includes(from), `${file} has no "${from}"`);
    await writeFile(join(folder, file), text.replace(from, to));
    return await use(folder);
  } finally {
    await rm(folder, { recursive: true });
  }
}

async function faultsOf(file: string, from: string, to: string): Promise<string> {
  return withChange(file, from, to, async (folder) => {
    try {
      await loadCatalogue(folder);
    } catch (error) {
      assert.ok(error instanceof CatalogueError);
      return error.message;
    }
    return 'no fault';
  });
}

const business = 'plans/business.yaml';
const hours = 'calendars/working-hours-ru.yaml';

describe('a fault in the catalogue is told with its file and line:', () => {
  const cases: [what: string, file: string, from: string, to: string, message: string][] = [
    [
      'a value of the wrong type',
      business,
      'rank: 3',
      'rank: high',
      'plans/business.yaml:4: expected rank to be a number, found "high"',
    ],
    [
      'a key that is misspelt, and the one that is missing for it',
      business,
      'rank: 3',
      'rnk: 3',
      'plans/business.yaml:1: expected rank to be a number, found nothing\n' +
        'plans/business.yaml:4: expected only known keys, found "rnk"',
    ],
    [
      'a word that is none of the choices',
      business,
      'signatureLane: expedited',
      'signatureLane: fast',
      'plans/business.yaml:29: expected signatureLane to be standard or expedited, found "fast"',
    ],
    [
      'a target of no time',
      business,
      'minutes: 120',
      'minutes: 0',
      'plans/business.yaml:21: expected targets.1.minutes to be a whole number from 1, found 0',
    ],
    [
      'a calendar that does not exist',
      business,
      'openingHours: working-hours-ru',
      'openingHours: nights',
      'plans/business.yaml:10: expected openingHours to be one of the calendars always, working-hours-ru, found nights',
    ],
    [
      'the plan that everybody without a contract has is missing',
      'plans/standard.yaml',
      'id: standard',
      'id: basic',
      'plans/*.yaml:1: expected a plan "standard", found none',
    ],
    [
      'a country that we know no holidays of',
      hours,
      'confirmedYears: [2026]',
      'confirmedYears: [2026]\nholidays: { country: DE, region: ZZ }',
      'calendars/working-hours-ru.yaml:13: expected a country, and a region of it, that we know, found DE, ZZ',
    ],
    [
      'a name for a status that there is not',
      'names.yaml',
      'statuses: {}',
      'statuses: { waiting: { en: Waiting } }',
      'names.yaml:4: expected only known keys, found "waiting"',
    ],
    [
      'an id taken twice',
      business,
      'id: business',
      'id: enterprise',
      'plans/enterprise.yaml:1: expected an id of its own, found "enterprise" a second time',
    ],
    [
      'names without English',
      business,
      'names: Business',
      'names: { ru: Бизнес }',
      'plans/business.yaml:2: expected names.en to be text, found nothing',
    ],
    [
      'the same key twice',
      business,
      'rank: 3',
      'rank: 3\nrank: 4',
      'plans/business.yaml:5: expected valid YAML, found Map keys must be unique',
    ],
    [
      'a malformed interval',
      hours,
      'friday: [10:00-18:30]',
      'friday: [10-18:30]',
      'calendars/working-hours-ru.yaml:9: expected weekly.friday to be an interval like 10:00-18:30, found ["10-18:30"]',
    ],
    [
      'an unknown zone',
      hours,
      'zone: "+03:00"',
      'zone: Mars/Olympus',
      'calendars/working-hours-ru.yaml:3: expected zone to be a time zone like Europe/Berlin or +03:00, found "Mars/Olympus"',
    ],
    [
      'a date that does not exist',
      hours,
      '2026-02-23:',
      '2026-02-30:',
      'calendars/working-hours-ru.yaml:31: expected days.2026-02-30 to be a date like 2026-11-04, found "2026-02-30"',
    ],
    [
      'an area that offers an unknown product',
      'products.yaml',
      'products: [mail-gateway]',
      'products: [post]',
      'products.yaml:14: expected the id of a product, found post',
    ],
    [
      'an update to a version that is not listed',
      'products.yaml',
      '          version: 12.4.0.912',
      '          version: 12.5.0.1',
      'products.yaml:33: expected another version of the product, found 12.5.0.1',
    ],
    [
      'a version that YAML takes for a number',
      'products.yaml',
      'version: 8.2.0.118',
      'version: 8.2',
      'products.yaml:58: expected products.2.versions.0.version to be text, found 8.2',
    ],
    [
      'support that ends before it is limited',
      'products.yaml',
      'limitedSince: 2026-03-31,',
      'limitedSince: 2026-03-31, endedSince: 2026-03-30,',
      'products.yaml:39: expected a day after limitedSince, found 2026-03-30',
    ],
    [
      'a subtype that asks for an exclusion that there is not',
      'support.yaml',
      'exclusion: new_features',
      'exclusion: new_feature',
      'support.yaml:59: expected types.1.subtypes.2.exclusion to be the id of an exclusion, found new_feature',
    ],
    [
      'an exclusion that a plan lifts that there is not',
      'support.yaml',
      'liftedBy: [enterprise]',
      'liftedBy: [gold]',
      'support.yaml:196: expected exclusions.4.liftedBy.0 to be the id of a plan, found gold',
    ],
    [
      'a link that is no web address',
      'links.yaml',
      'url: https://support.pactdesk-sample.example/rules',
      'url: javascript:alert(1)',
      'links.yaml:7: expected links.1.url to be a web address, found "javascript:alert(1)"',
    ],
    [
      'a category that goes to no queue',
      'categories.yaml',
      'queue: accounts',
      'queue: account',
      'categories.yaml:55: expected the id of a queue, found account',
    ],
    [
      'a queue that nobody works in and that is confined',
      'categories.yaml',
      '    roles: [service_manager, head]\n',
      '',
      'categories.yaml:20: expected roles where it is confined or told, found none',
    ],
    [
      'no category with the form of technical support',
      'categories.yaml',
      '    form: technical-support\n    queue: support',
      '    form: [{ id: words, kind: text, names: Words }]\n    queue: support',
      'categories.yaml:34: expected one category with form: technical-support, found 0',
    ],
    [
      'a field of a kind there is not',
      'categories.yaml',
      'kind: phone',
      'kind: telephone',
      'categories.yaml:221: expected categories.4.form.4.kind to be line or text or choice or email or phone or url or date or consent or indicator or request or files, found "telephone"',
    ],
    [
      'a choice of nothing',
      'categories.yaml',
      '- id: contract\n        kind: line',
      '- id: contract\n        kind: choice',
      'categories.yaml:80: expected options to choose from, found none',
    ],
    [
      'a field that hangs on an option there is not',
      'categories.yaml',
      'is: [contract-activation]',
      'is: [activation]',
      'categories.yaml:87: expected an option of topic, found activation',
    ],
    [
      'a subject that is no line',
      'categories.yaml',
      '    subject: subject',
      '    subject: topic',
      'categories.yaml:58: expected a field of kind line that is always asked, found topic',
    ],
    [
      'a look-up that takes no indicator',
      'categories.yaml',
      'lookup?q={indicator}',
      'lookup',
      'categories.yaml:178: expected categories.3.lookUp to be {indicator} once in the path or after it, found "https://threats.pactdesk-sample.example/lookup"',
    ],
  ];
  for (const [what, file, from, to, message] of cases) {
    it(what, async () => assert.equal(await faultsOf(file, from, to), message));
  }

  it('a calendar without working time', async () => {
    const weekdays = /weekly:\n( {2}\w+: .*\n)+/;
    const text = await readFile(join(shipped, hours), 'utf8');
    const weekly = weekdays.exec(text)?.[0] ?? '';
    assert.equal(
      await faultsOf(hours, weekly, 'weekly: {}\n'),
      'calendars/working-hours-ru.yaml:4: expected weekly working time, found none',
    );
  });

  it('every fault of every file at once, and missing files', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'catalogue-'));
    await assert.rejects(loadCatalogue(folder), (error) => {
      assert.ok(error instanceof CatalogueError);
      assert.deepEqual(
        error.faults.map(({ file, found }) => `${file} ${found}`),
        ['calendars/*.yaml none', 'plans/*.yaml none', 'products.yaml none', 'links.yaml none'],
      );
      return true;
    });
    await rm(folder, { recursive: true });
  });
});

describe('the hash of a catalogue', () => {
  it('does not depend on the order of keys or on comments', async () => {
    const shippedHash = catalogueHash(await loadCatalogue(shipped));
    const swapped = await withChange(
      'calendars/always.yaml',
      'id: always\n',
      '# A comment\n',
      async (folder) => {
        const file = join(folder, 'calendars/always.yaml');
        await writeFile(file, `${await readFile(file, 'utf8')}\nid: always\n`);
        return catalogueHash(await loadCatalogue(folder));
      },
    );
    assert.equal(swapped, shippedHash);
  });

  it('changes with any value', async () => {
    const changed = await withChange(business, 'minutes: 120', 'minutes: 121', async (folder) =>
      catalogueHash(await loadCatalogue(folder)),
    );
    assert.notEqual(changed, catalogueHash(await loadCatalogue(shipped)));
  });
});
