import { z } from 'zod';
import { text } from './primitives.ts';

/** `PUT /api/requests/{number}/messages/{seq}`: the words that count from now on. */
export const editMessage = z.object({ body: text });
