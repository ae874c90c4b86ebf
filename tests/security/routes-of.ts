import type { Caller } from '../support/installation.ts';

export interface Route {
  method: string;
  /** With every parameter filled in by something that fits. */
  path: string;
  takesBody: boolean;
}

const samples: Record<string, string> = { number: 'PD-20001', publicId: 'C-48001', seq: '1' };
const anyId = '019a0000-0000-7000-8000-000000000000';

/** Every route that the OpenAPI document tells of. */
export async function documentedRoutes(caller: Caller): Promise<Route[]> {
  const { body } = await caller.call('GET', '/api/openapi.json');
  const paths = Object.entries(body.paths as Record<string, Record<string, object>>);
  return paths.flatMap(([path, methods]) =>
    Object.entries(methods).map(([method, operation]) => ({
      method: method.toUpperCase(),
      path: path.replace(/\{(\w+)\}/g, (_, name: string) => samples[name] ?? anyId),
      takesBody: 'requestBody' in operation,
    })),
  );
}

export const isUnsafe = ({ method }: Route): boolean => !['GET', 'HEAD'].includes(method);
