/** One wrong thing in a file: where it is, what is expected there and what was found. */
export interface Fault {
  readonly file: string;
  readonly line: number;
  readonly expected: string;
  readonly found: string;
}

/** Everything that is wrong with a catalogue, one fault a line: `file:line: what is expected, what was found`. */
export class CatalogueError extends Error {
  override name = 'CatalogueError';
  readonly faults: readonly Fault[];

  constructor(faults: readonly Fault[]) {
    super(
      faults
        .map(
          ({ file, line, expected, found }) =>
            `${file}:${line}: expected ${expected}, found ${found}`,
        )
        .join('\n'),
    );
    this.faults = faults;
  }
}
