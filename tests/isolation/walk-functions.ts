import { createHash } from 'node:crypto';
import type pg from 'pg';
import { asRole, type Role, roles, type Settings, type Tried } from './as-role.ts';
import type { FunctionRule } from './functions.ts';
import { rightSettings, wrongSettings } from './settings.ts';
import type { Outcome } from './walk.ts';
import type { RoleScene } from './walk-tables.ts';

interface FoundFunction {
  name: string;
  callers: string[];
  definer: string | null;
  owner: string;
}

/** Every function of `app`, and whatever else acts as its owner. */
export async function foundFunctions(admin: pg.Pool): Promise<FoundFunction[]> {
  const { rows } = await admin.query<FoundFunction>(
    `select p.oid::regprocedure::text as name, p.proowner::regrole::text as owner,
      array(select role from unnest($1::text[]) role where has_function_privilege('pd_' || role, p.oid, 'execute')
        order by role) as callers,
      case when p.prosecdef then coalesce((select substr(setting, 13) from unnest(p.proconfig) setting
        where setting like 'search_path=%'), 'any') end as definer
    from pg_proc p join pg_namespace n on n.oid = p.pronamespace
    where n.nspname = 'app' or (p.prosecdef and n.nspname not in ('pg_catalog', 'information_schema')) order by 1`,
    [roles],
  );
  return rows;
}

/** What is not as declared. */
export function undeclaredFunctions(
  found: readonly FoundFunction[],
  declared: Record<string, FunctionRule>,
): string[] {
  const faults = found.flatMap(({ name, callers, definer, owner }) => {
    const rule = declared[name];
    if (!rule) return [`${name} is not listed`];
    const wanted = rule.callers === 'everybody' ? [...roles].sort().join(' ') : rule.callers;
    return [
      callers.join(' ') === wanted ? [] : `${name} may be called by ${callers}, not ${wanted}`,
      definer === rule.definer ? [] : `${name} acts as its owner with the search path ${definer}`,
      /^pd_(owner|jobs)$/.test(owner) ? [] : `${name} belongs to ${owner}`,
    ].flat();
  });
  const gone = Object.keys(declared).filter((name) => !found.some((one) => one.name === name));
  return [...faults, ...gone.map((name) => `${name} is not there any more`)];
}

interface Attempt {
  role: Role;
  call: string;
  values?: unknown[];
}

const hashOf = (token: string): Buffer => createHash('sha256').update(token).digest();

/** What tells a customer of their own. */
const telling = ({ ours }: RoleScene): Attempt[] => [
  { role: 'portal', call: 'select from app.requests_with_words($1)', values: [ours.words.subject] },
  { role: 'portal', call: 'select from app.withheld_entries($1)', values: [ours.requestId] },
];

/** What gives nothing to anybody, or is refused. */
const fruitless = ({ suspendedToken: suspended }: RoleScene): Attempt[] => [
  { role: 'app', call: 'select from app.session($1, now(), true)', values: [Buffer.alloc(32)] },
  { role: 'app', call: 'select from app.session(null, now(), true)' },
  { role: 'app', call: 'select from app.session($1, now(), true)', values: [hashOf(suspended)] },
  { role: 'app', call: 'select where app.session_stands($1, now())', values: [hashOf(suspended)] },
  { role: 'app', call: 'select from app.token($1, now())', values: [Buffer.alloc(32)] },
  { role: 'app', call: 'select from app.token(null, now())' },
  { role: 'portal', call: "select app.enqueue('another-task', '{}')" },
  { role: 'worker', call: "select app.enqueue_all('another-task', array['{}'::json], array['k'])" },
];

/** Calls of those who may not call at all. */
const unbidden = (
  found: readonly FoundFunction[],
  rules: Record<string, FunctionRule>,
): Attempt[] =>
  found.flatMap(({ name }) => {
    const callers = rules[name]?.callers ?? 'everybody';
    if (callers === 'everybody') return [];
    const others = roles.filter((role) => !callers.split(' ').includes(role));
    return others.map((role) => ({ role, call: callWithNulls(name) }));
  });

/** `app.words(text)` as `select app.words(null::text)`. */
function callWithNulls(name: string): string {
  const [called, types = ''] = name.replace(')', '').split('(');
  const nulls = types === '' ? [] : types.split(',').map((type) => `null::${type}`);
  return `select ${called}(${nulls})`;
}

/** Functions that look past row security, by whom they are not for. */
export async function walkFunctions(
  scene: RoleScene,
  found: readonly FoundFunction[],
  rules: Record<string, FunctionRule>,
  outcome: Outcome,
): Promise<void> {
  const attempt = async (
    { role, call, values }: Attempt,
    settings: Settings,
    faultOf: (tried: Tried) => string | null,
  ) =>
    asRole(scene.connections, role, settings, async (tryOut) => {
      outcome.cases += 1;
      const fault = faultOf(await tryOut(call, values));
      if (fault) outcome.unexpected.push(`pd_${role}: ${call} ${fault}`);
    });
  for (const [name, settings] of wrongSettings(scene.theirs, scene.ours)) {
    for (const each of [...telling(scene), ...fruitless(scene)])
      await attempt(each, settings, ({ rows }) => (rows > 0 ? `gave ${rows} rows ${name}` : null));
  }
  for (const each of telling(scene)) {
    await attempt(each, rightSettings(scene.ours, each.role), ({ rows }) =>
      rows === 0 ? 'gives nothing to whom it is for' : null,
    );
  }
  for (const each of unbidden(found, rules)) {
    await attempt(each, {}, ({ refused }) => (refused === '42501' ? null : 'was to be refused'));
  }
}
