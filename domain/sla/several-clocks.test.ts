import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { leadingClock } from './leading-clock.ts';
import { replayClocks } from './replay-clock.ts';
import { answered, everything, opened, told, wrote } from './sample-terms.ts';

// P6. 2026-11-23 is a Monday.
const monday = opened('2026-11-23 10:00', 2);
const first = answered('2026-11-23 11:00');

describe('several clocks at once', () => {
  const history = [monday, first, wrote('2026-11-23 12:00')];
  const clocks = replayClocks(history, everything);

  it('stand beside each other, the first response first, each with its turn', () => {
    assert.deepEqual(
      clocks.map((clock) => `${clock.kind} ${clock.cycle} ${told(clock)}`),
      [
        'first_response 1 met 2026-11-23 16:00',
        'next_answer 1 running 2026-11-23 16:00',
        'regular_update 1 met 2026-11-23 13:00',
        'regular_update 2 running 2026-11-23 14:00',
        'solution 1 running 2026-11-24 17:30',
      ],
    );
  });

  it('are led by the earliest that runs', () => {
    const { kind, cycle } = leadingClock(clocks);
    assert.deepEqual([kind, cycle], ['regular_update', 2]);
  });

  it('each say in their receipt what began them', () => {
    assert.deepEqual(
      clocks.map(({ receipt: { steps } }) => {
        const [begin] = steps;
        return begin?.code === 'began' ? begin.cause : begin?.code;
      }),
      ['sent', 'reply', 'sent', 'update', 'sent'],
    );
  });
});
