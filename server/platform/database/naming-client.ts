import pg from 'pg';

/** Statements that are built of a varying number of parts would otherwise fill the server's memory. */
const MOST_NAMES = 500;

/**
 * Stands in a statement that has no name: it is built of what is asked, so that names would soon run out, and is quick
 * only where it is planned for its own values.
 */
export const PLANNED_ANEW = '/* planned anew */';

const names = new Map<string, string>();

function nameOf(text: string): string | undefined {
  if (text.includes(PLANNED_ANEW)) return undefined;
  const known = names.get(text);
  if (known || names.size >= MOST_NAMES) return known;
  const name = `s${names.size}`;
  names.set(text, name);
  return name;
}

/**
 * A connection that names its statements by their text, so that PostgreSQL parses and plans each once a connection:
 * under row security planning costs more than running, and that sends what is asked in one breath with one write: each
 * write wakes the server. Not for a connection that a transaction pooler hands around.
 */
export class NamingClient extends pg.Client {
  // biome-ignore lint/suspicious/noExplicitAny: `query` has a dozen overloads; all but one pass through untouched.
  override query(...args: any[]): any {
    const [text, values, ...more] = args;
    this.#gather();
    // Without values it may be several statements in one, which cannot be named.
    const nameable = typeof text === 'string' && Array.isArray(values) && values.length > 0;
    const name = nameable ? nameOf(text) : undefined;
    const query = super.query as (...args: unknown[]) => unknown;
    if (!name) return query.apply(this, args);
    return query.call(this, { name, text, values }, ...more);
  }

  /** Nothing leaves before all that is about to be asked now has been asked. */
  #gather(): void {
    const { stream } = this.connection;
    stream.cork();
    process.nextTick(() => stream.uncork());
  }
}
