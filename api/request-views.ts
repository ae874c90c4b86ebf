import { z } from 'zod';
import { line, word } from './primitives.ts';

/** `GET /api/request-views`: filters of one's list that one keeps under a name, in the order one gave them. */
export const requestView = z.object({
  id: z.uuid(),
  name: z.string(),
  /** The query string of the filter, as the address of the list has it. What it names may be gone by now. */
  filter: z.record(z.string(), z.string()),
  /** The list opens with it; at most one of them. */
  isDefault: z.boolean(),
});
export type RequestView = z.infer<typeof requestView>;
export const requestViews = z.object({ items: z.array(requestView) });

const name = line.max(100);
const filter = z.record(word(50), word(2000));

/** `POST /api/request-views`: the last one in the order. */
export const addRequestView = z.object({
  /** Needed only by a person who belongs to several companies. */
  companyId: z.uuid().optional(),
  name,
  filter,
});

/** `PATCH /api/request-views/{id}` */
export const changeRequestView = z.object({
  name: name.optional(),
  filter: filter.optional(),
  isDefault: z.boolean().optional(),
});

/** `PUT /api/request-views/order`: ids of one's views; those that are not named stay behind them. */
export const orderRequestViews = z.object({ ids: z.array(z.uuid()).max(200) });
