import { createHash } from 'node:crypto';
import type { WriteMessage } from '../../api/requests.ts';

/** Stands in the history in place of the words, by which a sending is known again; other words are another sending. */
export const sendingMark = ({ sendingId, kind, body }: WriteMessage): string | undefined =>
  sendingId &&
  createHash('sha256')
    .update(JSON.stringify([sendingId, kind, body]))
    .digest('base64url');
