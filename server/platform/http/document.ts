import type { SwaggerTransform } from '@fastify/swagger';
import { jsonSchemaTransform } from 'fastify-type-provider-zod';
import { z } from 'zod';
import { problem } from '../../../api/problems.ts';

const { $schema: _dialect, ...problemSchema } = z.toJSONSchema(problem);

const anyProblem = {
  description: 'Whatever went wrong, by its code (RFC 9457)',
  content: { 'application/problem+json': { schema: problemSchema } },
};

/** How a route stands in the OpenAPI document: its own schemas, and the one shape of every error. */
export const describeRoute: SwaggerTransform = (route) => {
  const { schema, url } = jsonSchemaTransform(route as Parameters<typeof jsonSchemaTransform>[0]);
  const response = { ...(schema?.response as object | undefined), default: anyProblem };
  return { url, schema: { ...schema, response } };
};
