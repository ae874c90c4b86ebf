import type pg from 'pg';
import { asRole, type Role } from './as-role.ts';
import type { Scene } from './callers.ts';
import { functions } from './functions.ts';
import { foundTables, undeclaredTables } from './rights.ts';
import { tables } from './tables.ts';
import type { Outcome } from './walk.ts';
import { foundFunctions, undeclaredFunctions, walkFunctions } from './walk-functions.ts';
import type { Walk } from './walk-routes.ts';
import { oursIn, type RoleScene, type Samples, walkTables } from './walk-tables.ts';

/** Everything that the database itself keeps apart, whatever a statement of ours forgot to say. */
export async function walkRoles(
  places: Scene,
  /** Of the tables and functions, to look at a few alone. */
  isWanted: (name: string) => boolean = () => true,
): Promise<Walk> {
  const outcome: Outcome = { cases: 0, unexpected: [] };
  const { admin } = places;
  const foundT = await foundTables(admin);
  const foundF = await foundFunctions(admin);
  const scene = { ...places, samples: await samplesOf(admin, places) };
  await walkTables(
    scene,
    foundT.filter(({ name }) => isWanted(name)),
    tables,
    outcome,
  );
  await walkFunctions(
    scene,
    foundF.filter(({ name }) => isWanted(name)),
    functions,
    outcome,
  );
  await changeRoles(scene, await superuserOf(admin), outcome);
  const undeclared = [
    ...undeclaredTables(foundT, tables),
    ...undeclaredFunctions(foundF, functions),
  ];
  return { ...outcome, undeclared };
}

async function samplesOf(admin: pg.Pool, { ours }: Pick<RoleScene, 'ours'>): Promise<Samples> {
  const samples: Samples = {};
  for (const [name, rule] of Object.entries(tables)) {
    if (rule.of === 'none') continue;
    const { rows } = await admin.query<{ row: string }>(
      `select to_json(t)::text as row from ${name} t where ${oursIn(rule, ours)} limit 1`,
    );
    if (!rows[0]) throw new Error(`there is nothing of ours in ${name} to be attacked`);
    samples[name] = rows[0].row;
  }
  return samples;
}

/** Roles that a login may not take. */
const forbidden: [Role, string][] = [
  ['app', 'pd_owner'],
  ['app', 'pd_jobs'],
  ['jobs', 'pd_owner'],
  ['jobs', 'pd_app'],
  ['jobs', 'pd_portal'],
  ['jobs', 'pd_staff'],
  ['jobs', 'pd_auth'],
  ['jobs', 'pd_worker'],
];

async function superuserOf(admin: pg.Pool): Promise<string> {
  const { rows } = await admin.query<{ name: string }>('select current_user as name');
  return rows[0]?.name ?? '';
}

async function changeRoles(
  { connections }: RoleScene,
  superuser: string,
  outcome: Outcome,
): Promise<void> {
  const tries: [Role, string][] = [...forbidden, ['app', superuser], ['jobs', superuser]];
  for (const [role, wanted] of tries) {
    await asRole(connections, role, {}, async (tryOut) => {
      outcome.cases += 1;
      const { refused } = await tryOut(`set local role ${wanted}`);
      if (refused !== '42501') outcome.unexpected.push(`pd_${role} took the role ${wanted}`);
    });
  }
}
