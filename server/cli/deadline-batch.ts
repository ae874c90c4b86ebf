import { formatInstant } from '../../domain/calendar/index.ts';
import { dueAt } from '../../domain/sla/index.ts';
import { type DeadlineData, type RawQuestion, readQuestion } from './deadline-question.ts';

export interface BatchTally {
  lines: number;
  faults: number;
}

/**
 * Answers JSON lines `{"plan","severity","at","called"}`, a chunk of text at a time, so that a million
 * of them need no more memory than one. A line that cannot be answered becomes `{"line":n,"error":…}`,
 * is counted in `tally`, and the rest go on. An empty line is such a line; nothing after the last line
 * end is none.
 */
export async function* answerBatch(
  chunks: AsyncIterable<string>,
  data: DeadlineData,
  tally: BatchTally,
): AsyncGenerator<string> {
  let rest = '';
  for await (const chunk of chunks) {
    const lines = (rest + chunk).split('\n');
    rest = lines.pop() ?? '';
    if (lines.length > 0) yield answerLines(lines, data, tally);
  }
  if (rest !== '') yield answerLines([rest], data, tally);
}

function answerLines(lines: readonly string[], data: DeadlineData, tally: BatchTally): string {
  let answers = '';
  for (const line of lines) {
    tally.lines++;
    answers += answerLine(line, data, tally);
  }
  return answers;
}

function answerLine(line: string, data: DeadlineData, tally: BatchTally): string {
  try {
    const { terms, severity, at, called } = readQuestion(parseObject(line), data);
    const due = dueAt(terms, severity, at, called);
    return due === null ? '{"due":null}\n' : `{"due":"${formatInstant(due)}"}\n`;
  } catch (error) {
    if (!(error instanceof RangeError)) throw error;
    tally.faults++;
    return `${JSON.stringify({ line: tally.lines, error: error.message })}\n`;
  }
}

function parseObject(line: string): RawQuestion {
  const value = parseJson(line);
  if (typeof value === 'object' && value !== null && !Array.isArray(value)) return value;
  throw new RangeError('the line must be a JSON object');
}

function parseJson(line: string): unknown {
  try {
    return JSON.parse(line);
  } catch {
    throw new RangeError('the line is not JSON');
  }
}
