import { gather } from './callers.ts';
import { documentOf } from './document.ts';
import type { Ground } from './house.ts';
import { rules } from './routes.ts';
import { walkRoles } from './walk-roles.ts';
import { walkRoutes } from './walk-routes.ts';

/** Both suites on one installation, counted. */
export async function proveIsolation(
  ground: Ground,
): Promise<{ routes: number; roles: number; unexpected: string[] }> {
  const scene = await gather(ground);
  const roles = await walkRoles(scene);
  const routes = await walkRoutes(scene, await documentOf(ground.url), rules);
  return {
    routes: routes.cases,
    roles: roles.cases,
    unexpected: [routes, roles].flatMap(({ unexpected, undeclared }) => [
      ...unexpected,
      ...undeclared,
    ]),
  };
}
