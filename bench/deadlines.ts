import { fileURLToPath } from 'node:url';
import { compileCalendars, HOUR } from '../domain/calendar/index.ts';
import { SEVERITIES, type Severity } from '../domain/plans/index.ts';
import {
  type ClockEvent,
  type ClockTerms,
  clockTerms,
  dueAt,
  replayClocks,
} from '../domain/sla/index.ts';
import { loadCatalogue } from '../server/catalogue/index.ts';
import { seeded } from './support/seeded.ts';

export const names = ['deadlines_per_s', 'receipts_per_s'];

const DEADLINES = 2_000_000;
const RECEIPTS = 50_000;
const FROM = Date.UTC(2024, 0, 1);
const UNTIL = Date.UTC(2029, 0, 1);

interface Figure {
  readonly name: string;
  readonly value: number;
  readonly unit: string;
  /** Over all due times: the same on every machine, so nothing was skipped. */
  readonly checksum: number;
}

interface Questions {
  readonly terms: readonly ClockTerms[];
  readonly severity: readonly Severity[];
  readonly at: Float64Array;
  /** NaN: nobody called. */
  readonly called: Float64Array;
}

/** Due times on one core: random instants over five years, all plans and severities, no memo. */
export async function run(): Promise<Figure[]> {
  const folder = fileURLToPath(new URL('../catalogue', import.meta.url));
  const catalogue = await loadCatalogue(folder);
  const calendars = compileCalendars(catalogue.calendars);
  const cells = catalogue.plans.flatMap((plan) =>
    SEVERITIES.map((severity) => ({ terms: clockTerms(plan, calendars), severity })),
  );
  const questions = randomQuestions(cells);
  return [measureDeadlines(questions), measureReceipts(questions)];
}

function randomQuestions(cells: { terms: ClockTerms; severity: Severity }[]): Questions {
  const random = seeded(20261120);
  const [at, called] = [new Float64Array(DEADLINES), new Float64Array(DEADLINES)];
  const asked = Array.from({ length: DEADLINES }, (_, i) => {
    const second = Math.floor((random() * (UNTIL - FROM)) / 1000);
    at[i] = FROM + second * 1000;
    const calls = random() < 1 / 3;
    called[i] = calls ? FROM + second * 1000 + Math.floor(random() * 24 * HOUR) : Number.NaN;
    const cell = cells[Math.floor(random() * cells.length)];
    if (!cell) throw new RangeError('the catalogue has no plans');
    return cell;
  });
  return {
    terms: asked.map(({ terms }) => terms),
    severity: asked.map(({ severity }) => severity),
    at,
    called,
  };
}

function measureDeadlines({ terms, severity, at, called }: Questions): Figure {
  let checksum = 0;
  const started = performance.now();
  for (let i = 0; i < DEADLINES; i++) {
    const call = called[i] ?? Number.NaN;
    const due = dueAt(
      terms[i] as ClockTerms,
      severity[i] as Severity,
      at[i] as number,
      Number.isNaN(call) ? null : call,
    );
    if (due !== null) checksum += Math.floor(due / 1000);
  }
  return figure('deadlines_per_s', DEADLINES, started, checksum);
}

function measureReceipts({ terms, severity, at, called }: Questions): Figure {
  let checksum = 0;
  const started = performance.now();
  for (let i = 0; i < RECEIPTS; i++) {
    const opened = at[i] as number;
    const call = called[i] ?? Number.NaN;
    const events: ClockEvent[] = [
      { kind: 'opened', at: opened, severity: severity[i] as Severity, channel: 'portal' },
    ];
    if (!Number.isNaN(call)) events.push({ kind: 'call_logged', at: call });
    const [{ dueAt: due, receipt }] = replayClocks(events, terms[i] as ClockTerms);
    if (due !== null) checksum += Math.floor(due / 1000) + receipt.countedMs;
  }
  return figure('receipts_per_s', RECEIPTS, started, checksum);
}

function figure(name: string, count: number, started: number, checksum: number): Figure {
  const value = Math.round(count / ((performance.now() - started) / 1000));
  return { name, value, unit: '1/s', checksum };
}
