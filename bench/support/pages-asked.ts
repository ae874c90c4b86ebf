import type { BigDesk, SignedIn } from './big-desk.ts';
import type { Call } from './open-loop.ts';

/** How deep a list is followed by its cursors. */
const DEPTH = 5;
const LIMIT = 50;

/** What the engineers look at: mostly the queue from its beginning, some pages further, their own, nobody's and late ones. */
export async function queueCalls(url: string, { engineers }: BigDesk): Promise<Call[]> {
  const first = await pages(url, engineers, `/api/queue?limit=${LIMIT}`, 1);
  const deeper = await pages(url, engineers, `/api/queue?limit=${LIMIT}`, DEPTH);
  const mine = await pages(url, engineers, `/api/queue?limit=${LIMIT}&assignee=me`, 2);
  const nobodys = await pages(url, engineers, `/api/queue?limit=${LIMIT}&assignee=nobody`, 2);
  const late = await pages(url, engineers, `/api/queue?limit=${LIMIT}&due=overdue`, 2);
  return mixed([...first, ...first, ...deeper, ...mine, ...nobodys, ...late]);
}

/** What customers of companies with thousands of requests look at: what is current, what is solved, all, page after page. */
export async function companyCalls(url: string, { owners }: BigDesk): Promise<Call[]> {
  const current = await pages(url, owners, `/api/requests?limit=${LIMIT}`, DEPTH);
  const turn = await pages(url, owners, `/api/requests?limit=${LIMIT}&state=your_turn`, 1);
  const solved = await pages(url, owners, `/api/requests?limit=${LIMIT}&state=solved`, DEPTH);
  const all = await pages(url, owners, `/api/requests?limit=${LIMIT}&state=all`, DEPTH);
  return mixed([...current, ...turn, ...solved, ...all]);
}

/** The first pages of a list for each reader, as the cursors lead. */
async function pages(
  url: string,
  readers: readonly SignedIn[],
  list: string,
  depth: number,
): Promise<Call[]> {
  const calls: Call[] = [];
  for (const { cookie } of readers) {
    let path = list;
    for (let page = 0; page < depth; page += 1) {
      calls.push({ path, cookie });
      const response = await fetch(url + path, { headers: { cookie } });
      if (!response.ok) throw new Error(`${path}: ${response.status} ${await response.text()}`);
      const { items, next } = (await response.json()) as { items: unknown[]; next: string | null };
      if (next === null) break;
      if (items.length !== LIMIT) throw new Error(`${path}: ${items.length} of ${LIMIT}`);
      path = `${list}&cursor=${next}`;
    }
  }
  return calls;
}

/** In an order without order, the same on every run: no reader asks twice in a row. */
const mixed = (calls: Call[]): Call[] =>
  calls.map((_, i) => calls[(i * 7919) % calls.length] as Call);
