import assert from 'node:assert/strict';
import { it } from 'node:test';
import fc from 'fast-check';
import { formatInstant, parseInstant } from './instant.ts';

const possible: [text: string, utc: string][] = [
  ['2026-11-20T17:00:00+03:00', '2026-11-20T14:00:00Z'],
  ['2026-11-20T17:00Z', '2026-11-20T17:00:00Z'],
  ['2026-11-20T17:00:00.25Z', '2026-11-20T17:00:00.250Z'],
  ['2026-11-20T17:00:00.123456789Z', '2026-11-20T17:00:00.123Z'],
  ['2024-02-29T23:30:00-05:30', '2024-03-01T05:00:00Z'],
];
for (const [text, utc] of possible) {
  it(`${text} is ${utc}`, () => assert.equal(formatInstant(parseInstant(text)), utc));
}

const impossible = [
  '2026-11-20T17:00:00',
  '2026-11-20',
  '2026-02-30T00:00:00Z',
  '2025-02-29T00:00:00Z',
  '2026-13-01T00:00:00Z',
  '2026-00-10T00:00:00Z',
  '2026-11-20T24:00:00Z',
  '2026-11-20T23:59:60Z',
  '2026-11-20T17:00:00+24:00',
  '2026-11-20T17:00:00+03:60',
  '2026-11-20T17:00:00+03:00[Europe/Moscow]',
  '2026-11-20 17:00:00Z',
  ' 2026-11-20T17:00:00Z',
  '2026-11-20T17:00:00Z\n',
  '0026-11-20T17:00:00Z',
  '1795190400',
  '',
];
for (const text of impossible) {
  it(`${JSON.stringify(text)} is refused`, () => {
    assert.throws(() => parseInstant(text), RangeError);
  });
}

it('reads what it writes, and what Temporal writes', () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: Date.UTC(2100, 0, 1) }), (at) => {
      assert.equal(parseInstant(formatInstant(at)), at);
      const zoned = Temporal.Instant.fromEpochMilliseconds(at).toString({
        timeZone: 'Asia/Kathmandu',
      });
      assert.equal(parseInstant(zoned), at);
    }),
  );
});
