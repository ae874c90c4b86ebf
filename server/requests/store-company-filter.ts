import { type RawBuilder, sql } from 'kysely';
import type { Status } from '../../domain/requests/index.ts';
import type { Scope } from '../access/index.ts';
import { instantValue } from '../platform/database/columns.ts';
import { type Condition, isUnread } from './store-rows.ts';
import { isSearch } from './store-search.ts';

/** C3: which requests of their companies a person sees. */
export interface CompanyScope {
  /** Companies all of whose requests the reader sees. */
  whole: string[];
  /** Companies of which the reader sees their own requests and those they were added to. */
  own: string[];
  personId: string;
}

export interface CompanyFilter extends CompanyScope {
  state: 'current' | 'your_turn' | 'solved' | 'all';
  createdBy?: string | undefined;
  categoryId?: string | undefined;
  productId?: string | undefined;
  severity?: number | undefined;
  status?: Status[] | undefined;
  planId?: string | undefined;
  /** Epoch ms: from then on, and before then. */
  createdFrom?: number | undefined;
  createdBefore?: number | undefined;
  only?: ('unread' | 'late')[] | undefined;
  number?: number | undefined;
  /** To be found in the subject or in words the reader can see. */
  words?: string | undefined;
}

/** A request keeps its place among the newest: a list that is read for long skips none and has none twice. */
export type ListOrder = 'turn' | 'newest';

/** An open request whose promise is broken and not yet made good. */
export const isLate: Condition = sql`requests.open and requests.clock_answered_at is null
  and (requests.clock_state = 'missed' or (requests.clock_state = 'running' and requests.clock_due_at < now()))`;

/** What a filter asks of a request, besides the state, which says where in the list it stands. */
export function conditionsOf(filter: CompanyFilter, by: Scope['by']): Condition[] {
  const { createdBy, categoryId, productId, severity, status, planId, createdFrom, createdBefore } =
    filter;
  const { only } = filter;
  const conditions: Condition[] = [];
  // So worded the planner does not take the index of who sent what twice, which knows no order.
  if (createdBy) conditions.push(sql`requests.created_by is not distinct from ${createdBy}::uuid`);
  if (categoryId) conditions.push(sql`requests.category_id = ${categoryId}`);
  if (productId) conditions.push(sql`requests.product_id = ${productId}`);
  if (severity) conditions.push(sql`requests.severity = ${severity}`);
  if (status) conditions.push(sql`requests.status = any (${status}::text[])`);
  if (planId) conditions.push(sql`requests.plan_id = ${planId}`);
  if (createdFrom) conditions.push(sql`requests.created_at >= ${instantValue(createdFrom)}`);
  if (createdBefore) conditions.push(sql`requests.created_at < ${instantValue(createdBefore)}`);
  if (only?.includes('late')) conditions.push(isLate);
  if (only?.includes('unread')) conditions.push(isUnread(by));
  // `is true` keeps it a question asked of each: the planner takes what is found for one row, and would join it row by row.
  if (isSearch(filter))
    conditions.push(
      sql`((requests.company_id, requests.request_id) in (select company_id, request_id from hits)) is true`,
    );
  return conditions;
}

/** What a search finds in the reader's companies: by its number, by its words, and by both where it may be either. */
export function hitsOf({ number, words }: CompanyFilter): RawBuilder<unknown> {
  const found = [
    ...(number === undefined
      ? []
      : [sql`select company_id, request_id from requests where number = ${number}`]),
    ...(words === undefined
      ? []
      : [sql`select company_id, request_id from app.requests_with_words(${words})`]),
  ];
  return sql`(${sql.join(found, sql` union `)})`;
}

/** Whether more than the state is asked. */
export const isNarrowed = ({
  state: _,
  whole: _w,
  own: _o,
  personId: _p,
  ...asked
}: CompanyFilter) => Object.values(asked).some((each) => each !== undefined);
