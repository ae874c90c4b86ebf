import { asRole, type Role, roles, type Tried, type Try } from './as-role.ts';
import type { Scene } from './callers.ts';
import type { House } from './house.ts';
import type { FoundTable } from './rights.ts';
import { rightSettings, wrongSettings } from './settings.ts';
import type { TableRule } from './tables.ts';
import type { Outcome } from './walk.ts';

const verbs = { r: 'select', i: 'insert', u: 'update', d: 'delete' } as const;
type Verb = keyof typeof verbs;

/** One row of ours of each table that has one, as JSON. */
export type Samples = Record<string, string>;

export interface RoleScene extends Scene {
  samples: Samples;
}

/** Which rows are ours. */
export function oursIn({ of }: TableRule, { company, owner, member, keeper }: House): string {
  const people = [owner, member, keeper].map(({ id }) => `'${id}'`).join(', ');
  if (of === 'company') return `company_id = '${company.id}'`;
  if (of === 'root') return `root_id = '${company.id}'`;
  if (of === 'person') return `person_id in (${people})`;
  if (of === 'colleagues') return `person_id in ('${owner.id}', '${member.id}')`;
  return 'true';
}

/** Whether row security keeps what is ours from this role when it acts for somebody else. */
const divides = ({ of }: TableRule, role: Role): boolean =>
  of !== 'none' && (role === 'portal' || (role === 'staff' && of === 'person'));

/** Every table as every role with all wrong settings, by every verb; and with the right ones, so that nothing is no proof. */
export async function walkTables(
  scene: RoleScene,
  tables: readonly FoundTable[],
  rules: Record<string, TableRule>,
  outcome: Outcome,
): Promise<void> {
  const walkAs = async (role: Role) => {
    for (const [name, settings] of wrongSettings(scene.theirs, scene.ours)) {
      await asRole(scene.connections, role, settings, async (tryOut) => {
        for (const table of tables)
          await attack(scene, table, { role, name, rules, tryOut }, outcome);
      });
    }
    await asRole(scene.connections, role, rightSettings(scene.ours, role), async (tryOut) => {
      for (const { name } of tables) {
        const rule = rules[name];
        if (!rule || !divides(rule, role) || !rule.may[role]?.includes('r')) continue;
        const { rows } = await tryOut(`select from ${name} where ${oursIn(rule, scene.ours)}`);
        outcome.cases += 1;
        if (rows === 0)
          outcome.unexpected.push(`pd_${role} sees nothing in ${name}, which is its own`);
      }
    });
  };
  await Promise.all(roles.map(walkAs));
}

interface Attack {
  role: Role;
  /** Of the settings. */
  name: string;
  rules: Record<string, TableRule>;
  tryOut: Try;
}

async function attack(
  { ours, samples }: RoleScene,
  table: FoundTable,
  { role, name, rules, tryOut }: Attack,
  outcome: Outcome,
): Promise<void> {
  const rule = rules[table.name];
  if (!rule) return;
  for (const verb of Object.keys(verbs) as Verb[]) {
    const granted = rule.may[role]?.includes(verb) === true;
    if (granted && !divides(rule, role)) continue;
    const tried = await tryOut(
      ...statementFor(verb, table, role, { granted, ours: oursIn(rule, ours), samples }),
    );
    outcome.cases += 1;
    const fault = granted ? faultOfRows(tried, verb) : faultOfRight(tried);
    if (fault)
      outcome.unexpected.push(`pd_${role} ${name}: ${verbs[verb]} on ${table.name} ${fault}`);
  }
}

function statementFor(
  verb: Verb,
  { name, columns, updatable }: FoundTable,
  role: Role,
  { granted, ours, samples }: { granted: boolean; ours: string; samples: Samples },
): [statement: string, values?: unknown[]] {
  if (verb === 'r') return [`select from ${name} where ${ours}`];
  if (verb === 'd') return [`delete from ${name} where ${ours}`];
  if (verb === 'i') {
    // Rights are looked at before values.
    if (!granted) return [`insert into ${name} default values`];
    const list = columns.join(', ');
    return [
      `insert into ${name} (${list}) select ${list} from json_populate_record(null::${name}, $1)`,
      [samples[name]],
    ];
  }
  const column = (granted ? updatable[role]?.[0] : undefined) ?? columns[0];
  return [`update ${name} set ${column} = ${column} where ${ours}`];
}

const REFUSED = '42501';
/** What is no id, or no array of ids, is told so before anything is read. */
const MALFORMED = '22P02';
/** A view of several tables cannot be written, whoever tries. */
const UNWRITABLE = '55000';

const faultOfRight = ({ refused }: Tried): string | null =>
  refused !== null && [REFUSED, MALFORMED, UNWRITABLE].includes(refused)
    ? null
    : `was to be refused: ${refused ?? 'went through'}`;

function faultOfRows({ rows, refused }: Tried, verb: Verb): string | null {
  if (refused === REFUSED || refused === MALFORMED) return null;
  if (refused !== null) return `ended with ${refused}`;
  if (verb === 'i') return 'went through';
  return rows === 0 ? null : `reached ${rows} rows of ours`;
}
