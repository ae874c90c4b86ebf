import type { FastifyRequest } from 'fastify';
import { as, identifyAgain, sessionCookie } from '../access/index.ts';
import type { FilesAround } from './around.ts';
import { reachUpload } from './reach-file.ts';

const LOOK_EVERY_MS = 2_000;

/**
 * Does long work for a call; who was let in hours ago may have no right any more. Where session, token, membership or
 * file have ended meanwhile, the line is cut.
 */
export async function whileTheyMay<Result>(
  { database, publicUrl }: FilesAround,
  request: FastifyRequest,
  fileId: string,
  work: () => Promise<Result>,
): Promise<Result> {
  const mayStill = async (): Promise<boolean> => {
    const actor = await identifyAgain(database, request, sessionCookie(publicUrl));
    if (!actor) return false;
    return as(database, actor, (scope) => reachUpload(scope, fileId, actor)).then(
      () => true,
      (error) => error.code !== 'not_found',
    );
  };
  const looking = setInterval(() => {
    // Without the database nobody knows; the lease on the upload then ends it.
    mayStill().then(
      (may) => may || request.raw.destroy(),
      () => {},
    );
  }, LOOK_EVERY_MS);
  try {
    return await work();
  } finally {
    clearInterval(looking);
  }
}
