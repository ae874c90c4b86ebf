import { sql } from 'kysely';
import type { Status } from '../../domain/requests/index.ts';
import type { CompanyFilter, ListOrder } from './store-company-filter.ts';
import { type Condition, type Cursor, newestFirst } from './store-rows.ts';

/** As the column `turn` is computed. */
const OPEN_TURNS = [1, 2, 3];
const ENDED = 4;
const turnOf: Partial<Record<Status, number>> = {
  awaiting_customer: 1,
  processing: 2,
  solution_provided: 3,
};
const turnsOfState = {
  current: OPEN_TURNS,
  your_turn: [1],
  solved: [3, ENDED],
  all: [...OPEN_TURNS, ENDED],
};

/** Ended requests stay current this long. */
export const endedLately: Condition = sql`requests.ended_at >= now() - interval '7 days'`;

/** Each is a stretch of the index in its order; the first goes on where the page before ended. */
export function stretchesOf(
  filter: CompanyFilter,
  order: ListOrder,
  cursor: Cursor | null,
): Condition[] {
  const can = filter.status?.map((status) => turnOf[status] ?? ENDED);
  const canBe = (turn: number) =>
    (can?.includes(turn) ?? true) && !(filter.only?.includes('late') && turn === ENDED);
  const turns = turnsOfState[filter.state].filter(canBe);
  const lately = filter.state === 'current' && canBe(ENDED);
  const stretches =
    order === 'turn'
      ? inTurn({ turns, lately, cursor, apart: hasDays(filter) })
      : newest({ turns, lately, cursor });
  return stretches.length > 0 ? stretches : [sql`false`];
}

/** Days are a part of the index only within one turn. */
const hasDays = ({ createdFrom, createdBefore }: CompanyFilter): boolean =>
  createdFrom !== undefined || createdBefore !== undefined;

interface Asked {
  turns: number[];
  /** And what ended lately. */
  lately: boolean;
  cursor: Cursor | null;
}

function inTurn({ turns, lately, cursor, apart }: Asked & { apart: boolean }): Condition[] {
  const [at, ...place] = cursor ?? [0];
  const turn = Number(at);
  const later = turns.filter((each) => each > turn);
  const here = cursor ? sql<boolean>`${isTurn(turn)} and ${newestFirst.after(place)}` : null;
  return [
    ...(here && turns.includes(turn) ? [here] : []),
    ...(apart || !areNeighbours(later) ? later.map(isTurn) : between(later)),
    ...(lately && turn < ENDED ? [endedLately] : []),
    ...(lately && here && turn === ENDED ? [sql<boolean>`${endedLately} and ${here}`] : []),
  ];
}

const newest = ({ turns, lately, cursor }: Asked): Condition[] =>
  [...turns.map(isTurn), ...(lately ? [endedLately] : [])].map((stretch) =>
    cursor ? sql<boolean>`${stretch} and ${newestFirst.after(cursor)}` : stretch,
  );

// Written into the statement: nine of ten have the last turn, which a plan made for any turn does not know.
const isTurn = (turn: number): Condition => sql`requests.turn = ${sql.lit(turn)}`;

const areNeighbours = (turns: number[]): boolean =>
  turns.every((turn, index) => index === 0 || turn === (turns[index - 1] ?? 0) + 1);

const between = (turns: number[]): Condition[] =>
  turns.length === 0
    ? []
    : [sql`requests.turn between ${sql.lit(turns[0])} and ${sql.lit(turns.at(-1))}`];
