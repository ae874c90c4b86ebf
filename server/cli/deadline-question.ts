import { END_OF_TIME, FIRST_INSTANT, parseInstant } from '../../domain/calendar/index.ts';
import type { Severity } from '../../domain/plans/index.ts';
import type { ClockTerms } from '../../domain/sla/index.ts';

/** What deadlines are computed from. */
export interface DeadlineData {
  /** By plan id. */
  readonly terms: ReadonlyMap<string, ClockTerms>;
}

/** A question as it came, from a JSON line or the command line; nothing about it is sure yet. */
export interface RawQuestion {
  readonly plan?: unknown;
  readonly severity?: unknown;
  readonly at?: unknown;
  readonly called?: unknown;
}

export interface DeadlineQuestion {
  readonly terms: ClockTerms;
  readonly severity: Severity;
  /** Epoch ms. */
  readonly at: number;
  /** Start of the call, epoch ms. */
  readonly called: number | null;
}

/** @throws RangeError that says which part is wrong */
export function readQuestion(raw: RawQuestion, { terms }: DeadlineData): DeadlineQuestion {
  return {
    terms: termsOf(raw.plan, terms),
    severity: severityOf(raw.severity),
    at: instantOf('at', raw.at),
    called:
      raw.called === null || raw.called === undefined ? null : instantOf('called', raw.called),
  };
}

function termsOf(plan: unknown, terms: DeadlineData['terms']): ClockTerms {
  const found = typeof plan === 'string' ? terms.get(plan) : undefined;
  if (!found) throw new RangeError(`plan must be one of ${[...terms.keys()].join(', ')}`);
  return found;
}

function severityOf(value: unknown): Severity {
  if (value === 1 || value === 2 || value === 3 || value === 4) return value;
  throw new RangeError('severity must be 1, 2, 3 or 4');
}

function instantOf(name: string, value: unknown): number {
  if (typeof value !== 'string') throw new RangeError(`${name} must be an instant as text`);
  const at = parse(name, value);
  if (at >= FIRST_INSTANT && at < END_OF_TIME) return at;
  throw new RangeError(`${name} must lie in the years 1970 to 2100`);
}

function parse(name: string, value: string): number {
  try {
    return parseInstant(value);
  } catch (error) {
    throw error instanceof RangeError ? new RangeError(`${name} ${error.message}`) : error;
  }
}
