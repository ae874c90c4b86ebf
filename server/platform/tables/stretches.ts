/** How many rows are read at once: what is under way is soon held for old by the collector, so few. */
export const STRETCH = 100;

/**
 * The rows of a long list, stretch by stretch. `read` gives those after a place, null for the first, and the place of the
 * last where there are more. Each reading is over before its rows are handed on, so a slow reader holds nothing.
 */
export async function* inStretches<Row, Place>(
  read: (after: Place | null) => Promise<{ rows: readonly Row[]; next: Place | null }>,
): AsyncGenerator<Row> {
  let after: Place | null = null;
  do {
    const { rows, next }: { rows: readonly Row[]; next: Place | null } = await read(after);
    yield* rows;
    after = next;
  } while (after !== null);
}

/** Waits for the first row, so that what is refused is refused before a file begins. */
export async function begun<Row>(rows: AsyncGenerator<Row>): Promise<AsyncGenerator<Row>> {
  const first = await rows.next();
  return (async function* () {
    if (first.done) return;
    // Whoever stops reading ends the reading behind it too.
    try {
      yield first.value;
      yield* rows;
    } finally {
      await rows.return(undefined);
    }
  })();
}
