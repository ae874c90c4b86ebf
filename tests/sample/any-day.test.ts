import assert from 'node:assert/strict';
import { test } from 'node:test';
import { Edition } from '../../server/catalogue/edition.ts';
import { loadCatalogue } from '../../server/catalogue/index.ts';
import { calendarsOf } from '../../server/demo/calendars.ts';
import { Chance } from '../../server/demo/chance.ts';
import { addWorking } from '../../server/demo/hours.ts';
import { clockCalendar, targetOf } from '../../server/demo/script.ts';
import { scriptsOf } from '../../server/demo/scripts.ts';
import { tellings } from '../../server/demo/tellings.ts';
import { today } from '../../server/demo/today.ts';

const folder = decodeURIComponent(new URL('../../catalogue/', import.meta.url).pathname);
const edition = new Edition(1, await loadCatalogue(folder));
const calendars = calendarsOf(edition);
const plan = (id: string) => edition.plan(id);

/** Whenever somebody starts the demo: in working hours, at night, on a week-end, in the holidays, on days the clocks change. */
const moments = [
  '2026-11-20T14:00:00Z',
  '2026-11-20T15:31:00Z',
  '2026-11-21T03:12:00Z',
  '2026-11-22T21:59:00Z',
  '2026-11-23T07:01:00Z',
  '2026-03-29T01:30:00Z',
  '2026-10-25T01:30:00Z',
  '2027-01-05T12:00:00Z',
  '2027-01-11T07:00:00Z',
  '2026-05-11T09:00:00Z',
  '2028-02-29T23:59:00Z',
].map((text) => Date.parse(text));

for (const now of moments) {
  const chance = new Chance(1);
  const told = tellings({ now, chance, calendars, plan });
  const scripts = scriptsOf(told, calendars, chance, now);
  const when = new Date(now).toISOString();

  test(`on ${when} there are 250 requests, none from the future, each followed by what comes later`, () => {
    assert.equal(told.length, 250);
    for (const { telling, steps } of scripts) {
      assert.ok(telling.sentAt <= now, telling.words.subject);
      let before = telling.sentAt;
      for (const { at } of steps) {
        assert.ok(at >= before, telling.words.subject);
        before = at;
      }
    }
  });

  test(`on ${when} what should be late is late, and what should be in time has time left`, () => {
    for (const { subject, left } of today) {
      const telling = told.find(({ words }) => words.subject === subject);
      if (left === undefined || !telling) continue;
      const minutes = targetOf(telling)?.minutes ?? 0;
      const due = addWorking(clockCalendar(telling, calendars), telling.sentAt, minutes * 60_000);
      assert.equal(due < now, left < 0, `${subject}: ${new Date(due).toISOString()}`);
    }
  });

  test(`on ${when} something was corrected, moved, returned, explained and disputed`, () => {
    const done = scripts.flatMap(({ steps }) => steps).filter(({ at }) => at < now);
    const times = (move: string) => done.filter(({ made }) => made.move === move).length;
    assert.ok(times('correct_call') >= 1 && times('correct_answer') >= 3);
    assert.ok(times('change_contract') >= 1 && times('return_incident') >= 1);
    assert.ok(times('explain_breach') >= 8);
    assert.deepEqual([times('dispute'), times('decide_dispute')], [3, 2]);
  });

  test(`on ${when} half of the requests of today still wait for their first answer or for the customer`, () => {
    const open = told.filter((telling) =>
      ['new', 'taken', 'noted', 'asked'].includes(telling.stage),
    );
    assert.ok(open.length >= today.length / 2);
  });
}
