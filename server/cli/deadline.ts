import { pipeline } from 'node:stream/promises';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { compileCalendars } from '../../domain/calendar/index.ts';
import { nameIn } from '../../domain/names.ts';
import {
  type Clock,
  type ClockEvent,
  clockTerms,
  receiptFormat,
  replayClocks,
} from '../../domain/sla/index.ts';
import { type Catalogue, loadCatalogue, withCountryDays } from '../catalogue/index.ts';
import { translator } from '../platform/translations.ts';
import { answerBatch } from './deadline-batch.ts';
import { type DeadlineData, readQuestion } from './deadline-question.ts';
import { deadlineJson, deadlineText } from './deadline-text.ts';

const USAGE = `Usage: pactdesk deadline --plan PLAN --severity 1-4 --at INSTANT [--called INSTANT] [--json] [--lang CODE]
       pactdesk deadline --batch < QUESTIONS

INSTANT is like 2026-11-20T17:00:00+03:00; a question is a line like
{"plan":"business","severity":1,"at":"2026-11-20T17:00:00Z","called":null}`;

const OPTIONS = {
  plan: { type: 'string' },
  severity: { type: 'string' },
  at: { type: 'string' },
  called: { type: 'string' },
  json: { type: 'boolean' },
  lang: { type: 'string' },
  batch: { type: 'boolean' },
} as const;

export interface Streams {
  readonly stdin: NodeJS.ReadableStream & { setEncoding(encoding: BufferEncoding): unknown };
  readonly stdout: NodeJS.WritableStream;
  readonly stderr: NodeJS.WritableStream;
}

/**
 * `pactdesk deadline`: when an answer is due by the catalogue's files, and why; no database needed.
 * @param args what follows the word `deadline`
 * @returns the exit code: 0, 1 where a line of a batch could not be answered, 2 for wrong arguments
 */
export async function deadline(args: string[], streams: Streams = process): Promise<number> {
  const options = readOptions(args);
  if (typeof options === 'string') return refuse(streams, options);
  const catalogue = await loadCatalogue(fileURLToPath(new URL('../../catalogue', import.meta.url)));
  const made = await withCountryDays(catalogue, new Date().getUTCFullYear(), null);
  const calendars = compileCalendars(made.calendars);
  const data: DeadlineData = {
    terms: new Map(catalogue.plans.map((plan) => [plan.id, clockTerms(plan, calendars)])),
  };
  if (options.batch) return batch(streams, data);
  const clock = clockFor(options, data);
  if (typeof clock === 'string') return refuse(streams, clock);
  const text = options.json ? deadlineJson(clock) : inWords(clock, catalogue, options.lang ?? 'en');
  streams.stdout.write(`${text}\n`);
  return 0;
}

type Options = ReturnType<typeof parse>;

function parse(args: string[]) {
  return parseArgs({ args, options: OPTIONS }).values;
}

function readOptions(args: string[]): Options | string {
  try {
    return parse(args);
  } catch (error) {
    return (error as Error).message;
  }
}

function refuse(streams: Streams, reason: string): number {
  streams.stderr.write(`${reason}\n\n${USAGE}\n`);
  return 2;
}

function clockFor(options: Options, data: DeadlineData): Clock | string {
  try {
    const raw = { ...options, severity: Number(options.severity) };
    const { terms, severity, at, called } = readQuestion(raw, data);
    const opened: ClockEvent = { kind: 'opened', at, severity, channel: 'portal' };
    const events =
      called === null ? [opened] : [opened, { kind: 'call_logged', at: called } as const];
    const [clock] = replayClocks(events, terms);
    return clock;
  } catch (error) {
    if (error instanceof RangeError) return error.message;
    throw error;
  }
}

function inWords(clock: Clock, catalogue: Catalogue, language: string): string {
  const planName = (id: string) => {
    const plan = catalogue.plans.find((one) => one.id === id);
    return plan ? nameIn(plan.names, language) : id;
  };
  const format = receiptFormat(language, clock.receipt.zone, planName);
  return deadlineText(clock, translator(language), format);
}

async function batch({ stdin, stdout }: Streams, data: DeadlineData): Promise<number> {
  const tally = { lines: 0, faults: 0 };
  stdin.setEncoding('utf8');
  try {
    await pipeline(
      stdin,
      (chunks: AsyncIterable<string>) => answerBatch(chunks, data, tally),
      stdout,
      { end: false },
    );
  } catch (error) {
    // The reader has what it wanted (`| head`).
    if ((error as NodeJS.ErrnoException).code !== 'EPIPE') throw error;
  }
  return tally.faults > 0 ? 1 : 0;
}
