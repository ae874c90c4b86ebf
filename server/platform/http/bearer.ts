import type { FastifyRequest } from 'fastify';

/**
 * What a program signs in with by the header `Authorization: Bearer …`; null without one. Then nothing else counts, no
 * cookie either: that is why such a call needs no Origin. No page of another site can set this header unasked.
 */
export const bearerOf = ({ headers }: FastifyRequest): string | null =>
  /^bearer +(.*)$/i.exec(headers.authorization ?? '')?.[1]?.trim() ?? null;
