import { type Actor, as } from '../../server/access/index.ts';
import type { CatalogueBook } from '../../server/catalogue/index.ts';
import type { Database } from '../../server/platform/database/database.ts';
import type { ProblemError } from '../../server/platform/http/problem.ts';
import { createRequest } from '../../server/requests/create-request.ts';
import { makeMove } from '../../server/requests/make-move.ts';
import { readRequest } from '../../server/requests/read.ts';
import { writeMessage } from '../../server/requests/write-message.ts';

/** What people do with requests, each in a transaction of its own, as the routes do it. `now` is epoch ms. */
export function deeds(database: Database, book: CatalogueBook) {
  const around = (actor: Actor, now?: number) => ({ actor, book, ...(now ? { now } : {}) });
  return {
    send: (actor: Actor, input: Parameters<typeof createRequest>[1], now?: number) =>
      as(database, actor, (scope) => createRequest(scope, input, around(actor, now))),
    write: (
      actor: Actor,
      number: number,
      message: Parameters<typeof writeMessage>[2],
      now?: number,
    ) => as(database, actor, (scope) => writeMessage(scope, number, message, around(actor, now))),
    move: (actor: Actor, number: number, made: Parameters<typeof makeMove>[2], now?: number) =>
      as(database, actor, (scope) => makeMove(scope, number, made, around(actor, now))),
    read: (actor: Actor, number: number, now?: number) =>
      as(database, actor, (scope) => readRequest(scope, number, around(actor, now))),
  };
}

export const refusedWith = (code: string) => (error: ProblemError) => error.code === code;
