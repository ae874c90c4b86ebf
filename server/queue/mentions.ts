import { z } from 'zod';
import type { Mention } from '../../api/queue.ts';
import type { Scope } from '../access/index.ts';
import { decodePlace, encodeCursor, instantText } from '../platform/cursor.ts';
import { publicNumber } from '../requests/index.ts';
import { listMentions } from './store-mentions.ts';

const place = z.tuple([instantText, z.uuid(), z.int().min(1)]);

/** Where colleagues named the reader, newest first. Error: bad_cursor. */
export async function readMentions(
  scope: Scope,
  { cursor, limit }: { cursor?: string | undefined; limit: number },
): Promise<{ items: Mention[]; next: string | null }> {
  const after = cursor ? decodePlace(cursor, place) : null;
  const rows = await listMentions(scope, after, limit + 1);
  const shown = rows.slice(0, limit);
  const last = rows.length > limit ? shown.at(-1) : undefined;
  return {
    items: shown.map(({ cursor: _cursor, number, at, ...mention }) => ({
      ...mention,
      number: publicNumber(number),
      at: new Date(at).toISOString(),
    })),
    next: last ? encodeCursor(last.cursor) : null,
  };
}
