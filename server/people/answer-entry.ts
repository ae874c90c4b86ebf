import type { FastifyReply } from 'fastify';
import type { Database } from '../platform/database/database.ts';
import type { Entry } from './let-in.ts';
import { meOf } from './present.ts';
import { handOverCookie } from './sessions.ts';

interface Options {
  database: Database;
  publicUrl: string;
  staffNeedSecondFactor: boolean;
}

/** 201 with who is signed in now, and the session's cookie; or 202 with the ticket for the second factor. */
export async function answerEntry(
  reply: FastifyReply,
  entry: Entry,
  { database, publicUrl, staffNeedSecondFactor }: Options,
): Promise<FastifyReply> {
  if ('ticket' in entry) {
    const { expiresAt, ...asked } = entry;
    return reply.code(202).send({ ...asked, expiresAt: new Date(expiresAt).toISOString() });
  }
  handOverCookie(reply, publicUrl, entry.session);
  const { ip } = reply.request;
  return reply.code(201).send(await meOf(database, entry.session, ip, staffNeedSecondFactor));
}
