import { inspect } from 'node:util';

/** What node:test says when one test, suite or whole file has ended. Children are reported before their parent. */
export type Verdict = {
  readonly name: string;
  /** 0 is the file's top level. */
  readonly nesting: number;
  readonly passed: boolean;
  readonly isSuite: boolean;
  /** Skipped, or still to do: neither passed nor failed. */
  readonly isSkipped: boolean;
  readonly error?: Error & { failureType?: string };
};

export type Tally = { passed: number; failed: number; skipped: number; failures: string[] };

export const emptyTally = (): Tally => ({ passed: 0, failed: 0, skipped: 0, failures: [] });

/** Counts one file's leaf tests; a parent counts only where it failed by itself. */
export class FileCount {
  readonly tally = emptyTally();
  readonly #file: string;
  readonly #names: string[] = [];
  #lastNesting = 0;

  /** `file` is the absolute path, under which node:test reports on the file as a whole. */
  constructor(file: string) {
    this.#file = file;
  }

  start(name: string, nesting: number): void {
    this.#names[nesting] = name;
  }

  end(verdict: Verdict): void {
    const hasChildren = verdict.isSuite || this.#lastNesting > verdict.nesting;
    this.#lastNesting = verdict.nesting;
    if (verdict.isSkipped) {
      if (!hasChildren) this.tally.skipped += 1;
    } else if (verdict.passed) {
      this.#pass(verdict, hasChildren);
    } else if (!hasChildren || verdict.error?.failureType !== 'subtestsFailed') {
      this.fail(this.#sentence(verdict), verdict.error);
    }
  }

  fail(sentence: string, error: unknown): void {
    this.tally.failed += 1;
    const cause = error instanceof Error && error.cause instanceof Error ? error.cause : error;
    this.tally.failures.push(`${sentence}\n${inspect(cause).replaceAll(/^/gm, '    ')}`);
  }

  #pass(verdict: Verdict, hasChildren: boolean): void {
    // Only a file without a test passes under its own name: a forgotten `test(` must not look green.
    if (verdict.name === this.#file) this.fail('the file', 'It declares no test.');
    else if (!hasChildren) this.tally.passed += 1;
  }

  #sentence({ name, nesting }: Verdict): string {
    if (name === this.#file) return 'the file as a whole';
    return [...this.#names.slice(0, nesting), name].join(' › ');
  }
}
