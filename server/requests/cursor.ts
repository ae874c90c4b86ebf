import { z } from 'zod';
import { decodePlace, instantText } from '../platform/cursor.ts';
import type { Cursor } from './store-rows.ts';

const small = z.int().min(-32_768).max(32_767);

/** The fields that each order of a list compares. */
const orders = {
  newest: z.tuple([instantText, z.uuid()]),
  turn: z.tuple([z.int().min(1).max(4), instantText, z.uuid()]),
  queue: z.tuple([
    small,
    small,
    instantText.or(z.literal('infinity')),
    small,
    instantText,
    z.uuid(),
  ]),
};

/** What comes from outside must not reach the database unless it is a place in this order. Error: bad_cursor. */
export const decodeCursor = (text: string, order: keyof typeof orders): Cursor =>
  decodePlace<Cursor>(text, orders[order] as z.ZodType<Cursor>);
