import type { SwaggerTransform, SwaggerTransformObject } from '@fastify/swagger';
import { jsonSchemaTransform } from 'fastify-type-provider-zod';
import { z } from 'zod';
import { type ProblemCode, problem, problems } from '../../../api/problems.ts';

/** What the OpenAPI document says beyond the routes' own schemas; routes are named like `GET /api/requests/{number}`. */
export interface ApiWords {
  title: string;
  /** Markdown. */
  description: string;
  /** What a route refuses besides what every route does. */
  refusals: Readonly<Record<string, readonly ProblemCode[]>>;
  examples: Readonly<Record<string, Example>>;
  /** What a token must have been made for to call a route: a scope, `any` of them, or `session`: none will do. */
  scopeOf: (route: string) => string;
}

/** A call that was made in earnest, and its answer. */
export interface Example {
  path?: Record<string, string>;
  query?: Record<string, string>;
  body?: unknown;
  status: number;
  answer?: unknown;
}

export const noWords: ApiWords = {
  title: 'Pactdesk',
  description: '',
  refusals: {},
  examples: {},
  scopeOf: () => 'session',
};

/** How callers sign in; the header of the document names them. */
export const securitySchemes = {
  session: {
    type: 'apiKey',
    in: 'cookie',
    name: 'session',
    description: 'The cookie of `POST /api/sessions`; over https it is called `__Host-session`.',
  },
  token: {
    type: 'http',
    scheme: 'bearer',
    bearerFormat: 'pd_…',
    description: 'An API token. What it must have been made for stands with each route.',
  },
} as const;

/** Like `GET /api/requests/{number}`. */
export const nameOfRoute = (method: string, url: string): string =>
  `${method === 'HEAD' ? 'GET' : method} ${url.replace(/:(\w+)/g, '{$1}')}`;

const { $schema: _dialect, ...problemSchema } = z.toJSONSchema(problem);

/** Whoever calls, whatever they send. */
const always: readonly ProblemCode[] = ['too_many_requests', 'internal', 'unavailable'];

/** How a route stands in the OpenAPI document: its own schemas, and its refusals by status, each with its codes. */
export const describeRoute =
  ({ refusals, scopeOf }: ApiWords): SwaggerTransform =>
  (route) => {
    const { schema, url } = jsonSchemaTransform(route as Parameters<typeof jsonSchemaTransform>[0]);
    if (schema?.hide) return { schema, url };
    const method = String([route.route.method].flat()[0]);
    const name = nameOfRoute(method, url);
    const { access, dangerous } = route.route.config ?? {};
    const scope = scopeOf(name);
    const codes = new Set<ProblemCode>([
      ...inGeneral(method, access, schema ?? {}),
      ...(access === 'public' ? [] : ofTokens(scope)),
      ...(refusals[name] ?? []),
      ...(dangerous ? (['second_factor_again'] as const) : []),
      ...always,
    ]);
    const own = schema?.response as Record<string, unknown> | undefined;
    const response = {
      ...(own ?? { 204: noContent }),
      ...refusedWith([...codes]),
      default: anyProblem,
    };
    return { url, schema: { ...schema, response, security: securityOf(access, scope) } };
  };

/** The array of a token names the scopes it needs. */
const securityOf = (access: string | undefined, scope: string): Record<string, string[]>[] => {
  if (access === 'public') return [];
  if (scope === 'session') return [{ session: [] }];
  return [{ session: [] }, { token: scope === 'any' ? [] : [scope] }];
};

const ofTokens = (scope: string): ProblemCode[] => {
  if (scope === 'session') return ['session_needed'];
  const known: ProblemCode[] = ['token_unknown', 'token_expired'];
  return scope === 'any' ? known : [...known, 'scope_missing'];
};

const noContent = { type: 'null', description: 'Done; there is nothing to say.' };

function inGeneral(method: string, access: string | undefined, schema: object): ProblemCode[] {
  const takesInput = ['body', 'querystring', 'params', 'headers'].some((part) => part in schema);
  return [
    ...(takesInput ? (['bad_input'] as const) : []),
    ...('body' in schema ? (['too_large', 'unsupported_media'] as const) : []),
    ...(method === 'GET' ? [] : (['wrong_origin'] as const)),
    ...(access === 'public' ? [] : (['not_signed_in'] as const)),
    ...(access === 'staff' ? (['not_found'] as const) : []),
    ...(access === 'customer' ? (['not_allowed'] as const) : []),
  ];
}

function refusedWith(codes: readonly ProblemCode[]): Record<number, unknown> {
  const byStatus = Map.groupBy(codes, (code) => problems[code].status);
  return Object.fromEntries(
    [...byStatus].map(([status, ofStatus]) => [
      status,
      {
        description: ofStatus.map((code) => `\`${code}\` ${problems[code].title}`).join('\n\n'),
        content: {
          'application/problem+json': {
            schema: { ...problemSchema, examples: ofStatus.map(refusal) },
          },
        },
      },
    ]),
  );
}

const refusal = (code: ProblemCode) => ({
  type: `urn:pactdesk:problem:${code}`,
  ...problems[code],
  code,
});

const anyProblem = {
  description: 'Whatever else went wrong, by its code (RFC 9457)',
  content: { 'application/problem+json': { schema: problemSchema } },
};

interface Operation {
  parameters?: { name: string; in: string; example?: unknown }[];
  requestBody?: { content: Record<string, Media> };
  responses?: Record<string, { description?: string; content?: Record<string, Media> }>;
}
interface Media {
  example?: unknown;
}

/** Puts each route's example where it belongs: parameters, body, answer. */
export const withExamples =
  ({ examples }: ApiWords): SwaggerTransformObject =>
  (document) => {
    if (!('openapiObject' in document)) return document.swaggerObject;
    for (const [path, methods] of Object.entries(document.openapiObject.paths ?? {})) {
      for (const [method, operation] of Object.entries(methods ?? {})) {
        const example = examples[`${method.toUpperCase()} ${path}`];
        if (example) exemplify(operation as Operation, example);
        nameSuccess(operation as Operation);
      }
    }
    return document.openapiObject;
  };

/** The library calls every answer without words a default one, which says nothing. */
function nameSuccess({ responses = {} }: Operation): void {
  for (const response of Object.values(responses)) {
    if (response.description === 'Default Response') response.description = 'Success';
  }
}

function exemplify(operation: Operation, { path, query, body, status, answer }: Example): void {
  for (const parameter of operation.parameters ?? []) {
    const value = (parameter.in === 'path' ? path : query)?.[parameter.name];
    if (value !== undefined) parameter.example = value;
  }
  for (const media of Object.values(operation.requestBody?.content ?? {})) media.example = body;
  if (answer === undefined) return;
  for (const media of Object.values(operation.responses?.[status]?.content ?? {}))
    media.example = answer;
}
