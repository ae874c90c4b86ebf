import assert from 'node:assert/strict';
import { it } from 'node:test';
import { describeReceipt, receiptFormat, replayClocks } from '../../domain/sla/index.ts';
import {
  answerCorrected,
  answered,
  asked,
  business,
  callCorrected,
  called,
  changed,
  ended,
  everything,
  moscow,
  numbered,
  opened,
  solved,
  termsChanged,
  wrote,
} from '../../domain/sla/sample-terms.ts';
import { translator } from '../platform/translations.ts';

/** One history in which nearly everything happens. */
const eventful = numbered(
  opened('2026-11-21 09:00', 2),
  called('2026-11-21 09:05'),
  callCorrected('2026-11-21 09:30', 2, '2026-11-21 09:10'),
  callCorrected('2026-11-21 09:31', 2, null),
  callCorrected('2026-11-21 09:32', 2, '2026-11-21 09:15'),
  answered('2026-11-23 11:00'),
  answerCorrected('2026-11-23 11:30', 6, false),
  answerCorrected('2026-11-23 11:31', 6, true),
  asked('2026-11-23 12:00'),
  wrote('2026-11-23 14:00'),
  changed('2026-11-23 14:30', 3),
  solved('2026-11-23 15:00'),
  wrote('2026-11-24 12:00'),
  termsChanged('2026-11-24 12:30', business),
  { kind: 'terms_changed', at: moscow('2026-11-24 12:31'), terms: everything, cause: 'catalogue' },
  asked('2026-11-24 13:00'),
);

const linesOf = (language: string, events = eventful) => {
  const format = receiptFormat(language, '+03:00', (id) => `“${id}”`);
  return replayClocks(events, everything).flatMap(({ receipt }) =>
    describeReceipt(receipt, translator(language), format),
  );
};

for (const language of ['en', 'ru', 'es']) {
  it(`every line of an eventful receipt has words in ${language}, with all values put in`, () => {
    const ending = [...eventful, ended('2026-11-24 14:00')];
    for (const { text, detail = '' } of [...linesOf(language), ...linesOf(language, ending)]) {
      assert.doesNotMatch(`${text} ${detail}`, /receipt:|time:|\{\{|undefined/);
      if (language !== 'en') assert.doesNotMatch(text, /\b(the|answer|clock|call|update)\b/i);
    }
  });
}

it('a receipt tells pauses, corrections and what began a clock, in words', () => {
  const texts = linesOf('en').map(({ text, detail }) => (detail ? `${text} | ${detail}` : text));
  const expected = [
    'Message from the customer, severity 3 | “business” promises the next answer within 8 working hours',
    'Message from support, severity 2 | “business” promises an update within 3 working hours',
    'Work goes on, severity 3 | “business” promises an update within 8 working hours',
    'Paused: waiting for the customer’s reply | until Mon, 23 Nov 2026, 14:00',
    'Paused: waiting for the customer’s reply | The clock goes on with the next message or move',
    'Paused: a solution waited for the customer’s word | until Tue, 24 Nov 2026, 12:00',
    'Correction: there was no call on Sat, 21 Nov 2026, 09:10',
    'Correction: there was a call on Sat, 21 Nov 2026, 09:15 after all',
    'Correction: the answer of Mon, 23 Nov 2026, 11:00 was not a qualified one; it was recorded as such',
    'Contract changed, now “business”',
    'Working hours or days off of “business” changed',
  ];
  for (const line of expected) {
    assert.ok(
      texts.some((text) => text.replaceAll('\u00a0', ' ').startsWith(line)),
      line,
    );
  }
});
