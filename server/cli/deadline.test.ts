import assert from 'node:assert/strict';
import { PassThrough, Readable, Writable } from 'node:stream';
import { text } from 'node:stream/consumers';
import { describe, it } from 'node:test';
import { setImmediate } from 'node:timers/promises';
import { deadline } from './deadline.ts';

interface Run {
  readonly code: number;
  readonly out: string;
  readonly err: string;
}

async function run(args: string[], input: Iterable<string> = []): Promise<Run> {
  const [stdout, stderr] = [new PassThrough(), new PassThrough()];
  const printed = Promise.all([text(stdout), text(stderr)]);
  const code = await deadline(args, { stdin: Readable.from(input), stdout, stderr });
  stdout.end();
  stderr.end();
  const [out, err] = await printed;
  return { code, out: out.replaceAll('\u00a0', ' '), err };
}

const ask = (plan: string, severity: string, at: string, ...more: string[]) =>
  run(['--plan', plan, '--severity', severity, '--at', at, ...more]);

describe('pactdesk deadline', () => {
  it('prints the due time and the receipt in words', async () => {
    const { code, out } = await ask('business', '2', '2026-11-20T17:00:00+03:00');
    assert.equal(code, 0);
    assert.equal(
      out,
      [
        'You will hear from us by Mon, 23 Nov 2026, 14:30',
        'Times are in UTC+03:00.',
        '',
        'Fri, 20 Nov 2026, 17:00  Sent, severity 2 (Business promises an answer within 6 working hours)',
        'Fri, 20 Nov 2026, 17:00  Counted: 1 hour 30 minutes (until Fri, 20 Nov 2026, 18:30)',
        'Fri, 20 Nov 2026, 18:30  Not counted: weekend (until Mon, 23 Nov 2026, 10:00)',
        'Mon, 23 Nov 2026, 10:00  Counted: 4 hours 30 minutes (until Mon, 23 Nov 2026, 14:30)',
        'Mon, 23 Nov 2026, 14:30  Answer due (6 hours counted)',
        '',
      ].join('\n'),
    );
  });

  it('prints the receipt in Russian, with the call and without a word of English', async () => {
    const { out } = await ask(
      'business',
      '1',
      '2026-11-21T03:00:00+03:00',
      '--called',
      '2026-11-21T03:05:00+03:00',
      '--lang',
      'ru',
    );
    assert.match(out, /^Ответим не позже сб, 21 нояб\. 2026 г\., 05:05/);
    assert.match(out, /Звонок: отсчёт начался, не дожидаясь рабочих часов/);
    assert.match(out, /Засчитано: 2 часа/);
  });

  it('prints the receipt in Spanish', async () => {
    const { out } = await ask('plus', '1', '2026-11-23T10:00:00+03:00', '--lang', 'es');
    assert.match(out, /^Le responderemos antes del lun, 23 nov 2026, 14:00/);
    assert.match(out, /Plus promete una respuesta en 4 horas laborables/);
  });

  it('says that nothing is promised', async () => {
    const { out } = await ask('standard', '1', '2026-11-23T10:00:00+03:00');
    assert.match(out, /^No deadline: answered in reasonable time, in queue order/);
  });

  it('warns of a year whose days off are not confirmed', async () => {
    const { out } = await ask('plus', '1', '2026-12-30T17:00:00+03:00');
    assert.match(out, /! The days off of 2027 are not confirmed yet, the deadline may move/);
    assert.match(out, /Not counted: holiday \(New Year holidays \(moved\)/);
  });

  it('prints JSON with instants in UTC', async () => {
    const { out } = await ask('enterprise', '2', '2026-11-21T17:00:00+03:00', '--json');
    const answer = JSON.parse(out);
    assert.equal(answer.due, '2026-11-23T11:00:00Z');
    assert.equal(answer.callHelpsUntil, '2026-11-23T07:00:00Z');
    assert.deepEqual(answer.receipt.steps.at(-1), { code: 'due', at: '2026-11-23T11:00:00Z' });
    assert.equal(answer.receipt.countedMs, 4 * 3_600_000);
  });

  const wrong: [why: string, args: string[], message: RegExp][] = [
    ['nothing asked', [], /^plan must be one of standard, start, plus, business, enterprise/],
    ['an unknown option', ['--plam', 'plus'], /^Unknown option '--plam'/],
    [
      'a severity that does not exist',
      ['--plan', 'plus', '--severity', '5', '--at', '2026-11-23T10:00:00Z'],
      /^severity must be 1, 2, 3 or 4/,
    ],
    [
      'an instant without a zone',
      ['--plan', 'plus', '--severity', '1', '--at', '2026-11-23T10:00:00'],
      /^at is not an instant with a zone/,
    ],
    [
      'a due time past the year 2100',
      ['--plan', 'plus', '--severity', '1', '--at', '2100-12-31T23:00:00Z', '--called', 'noon'],
      /^called is not an instant/,
    ],
  ];
  for (const [why, args, message] of wrong) {
    it(`refuses ${why} with exit code 2 and its usage`, async () => {
      const { code, out, err } = await run(args);
      assert.equal(code, 2);
      assert.equal(out, '');
      assert.match(err, message);
      assert.match(err, /Usage: pactdesk deadline/);
    });
  }
});

describe('pactdesk deadline --batch', () => {
  const question = (changes: object = {}) =>
    JSON.stringify({ plan: 'business', severity: 1, at: '2026-11-20T14:00:00Z', ...changes });
  const batch = (input: Iterable<string>) => run(['--batch'], input);

  it('answers each line in its order', async () => {
    const { code, out } = await batch([
      `${question()}\n`,
      `${question({ plan: 'plus', severity: 4 })}\n`,
      `${question({ at: '2026-11-21T03:00:00+03:00', called: '2026-11-21T00:05:00.500Z' })}\n`,
      `${question({ called: null })}\n`,
    ]);
    assert.equal(code, 0);
    assert.equal(
      out,
      [
        '{"due":"2026-11-20T16:00:00Z"}',
        '{"due":null}',
        '{"due":"2026-11-21T02:05:00.500Z"}',
        '{"due":"2026-11-20T16:00:00Z"}',
        '',
      ].join('\n'),
    );
  });

  it('answers lines that come in pieces, and a last one without its end', async () => {
    const whole = `${question()}\r\n${question({ plan: 'standard' })}`;
    const { out } = await batch(whole);
    assert.equal(out, '{"due":"2026-11-20T16:00:00Z"}\n{"due":null}\n');
  });

  const bad: [why: string, line: string, error: string][] = [
    ['no JSON', 'nope', 'the line is not JSON'],
    ['an empty line', '', 'the line is not JSON'],
    ['no object', '[1]', 'the line must be a JSON object'],
    ['null', 'null', 'the line must be a JSON object'],
    [
      'an unknown plan',
      question({ plan: 'constructor' }),
      'plan must be one of standard, start, plus, business, enterprise',
    ],
    ['severity 0', question({ severity: 0 }), 'severity must be 1, 2, 3 or 4'],
    ['severity 5', question({ severity: 5 }), 'severity must be 1, 2, 3 or 4'],
    ['severity as text', question({ severity: '2' }), 'severity must be 1, 2, 3 or 4'],
    [
      'an impossible date',
      question({ at: '2026-02-30T10:00:00Z' }),
      'at is not a possible date and time',
    ],
    [
      'an instant without a zone',
      question({ at: '2026-11-20T14:00:00' }),
      'at is not an instant with a zone, like 2026-11-20T17:00:00+03:00',
    ],
    ['an instant as a number', question({ at: 1_795_190_400 }), 'at must be an instant as text'],
    ['no instant at all', question({ at: undefined }), 'at must be an instant as text'],
    [
      'a call before 1970, even where no call counts',
      question({ plan: 'standard', called: '1969-12-31T23:59:59Z' }),
      'called must lie in the years 1970 to 2100',
    ],
    [
      'a due time past the year 2100',
      question({ severity: 4, at: '2100-12-31T23:59:59Z' }),
      'the due time lies past the year 2100',
    ],
  ];
  for (const [why, line, error] of bad) {
    it(`answers ${why} with its line and goes on, with exit code 1`, async () => {
      const { code, out } = await batch([`${question()}\n${line}\n${question()}\n`]);
      assert.equal(code, 1);
      const due = '{"due":"2026-11-20T16:00:00Z"}';
      assert.equal(out, `${due}\n${JSON.stringify({ line: 2, error })}\n${due}\n`);
    });
  }

  it('reads no further than the reader of its answers keeps up', async () => {
    let read = 0;
    function* endless() {
      for (; read < 100_000; read++) yield `${question()}\n`.repeat(100);
    }
    const { promise: firstAnswer, resolve } = Promise.withResolvers<void>();
    const stuck = new Writable({ highWaterMark: 1, write: () => resolve() });
    void deadline(['--batch'], {
      stdin: Readable.from(endless()),
      stdout: stuck,
      stderr: new PassThrough(),
    });
    await firstAnswer;
    for (let turn = 0; turn < 100; turn++) await setImmediate();
    assert.ok(read > 0 && read < 200, `${read} chunks were read`);
  });

  it('ends quietly when its reader goes away', async () => {
    const gone = new Writable({
      write(_chunk, _encoding, done) {
        done(Object.assign(new Error('write EPIPE'), { code: 'EPIPE' }));
      },
    });
    const stdin = Readable.from([`${question()}\n`]);
    assert.equal(
      await deadline(['--batch'], { stdin, stdout: gone, stderr: new PassThrough() }),
      0,
    );
  });
});
