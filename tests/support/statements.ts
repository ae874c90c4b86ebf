import type { TestContext } from 'node:test';
import pg from 'pg';

/** Every statement that `work` sends to PostgreSQL from this process, values left out; how it ends does not matter. */
export async function statementsOf(
  t: TestContext,
  work: () => Promise<unknown>,
): Promise<string[]> {
  const query = t.mock.method(pg.Client.prototype, 'query');
  await work().catch(() => {});
  query.mock.restore();
  return query.mock.calls.map(({ arguments: [sent] }) =>
    typeof sent === 'string' ? sent : (sent as unknown as { text: string }).text,
  );
}
