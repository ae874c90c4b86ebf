import type { Scene } from './callers.ts';
import { changed, type Digests, digestsOf, digestsOfAll } from './digests.ts';
import { type Document, routesOf } from './document.ts';
import type { Rule } from './rule.ts';
import { endsSessions, type Outcome, type Trial, trialsOf, tryOut } from './walk.ts';

const AT_ONCE = 12;

export interface Walk extends Outcome {
  /** Routes that no rule decides, and fields of which nobody has said what they name. */
  undeclared: string[];
}

/**
 * Every route of the document, by every caller, with every kind of id in every place. First what must change nothing at
 * all: reading, and whatever is refused. Then what strangers may do, which must change nothing of ours. Then the rest.
 */
export async function walkRoutes(
  scene: Scene,
  document: Document,
  rules: Record<string, Rule>,
): Promise<Walk> {
  const routes = routesOf(document);
  const trials = trialsOf(scene, routes, rules);
  const outcome: Outcome = { cases: 0, unexpected: [] };
  const { admin, ours } = scene;

  const harmless = trials.filter(
    ({ route, verdict, isMixed }) => !isMixed && (route.method === 'GET' || verdict !== 'through'),
  );
  const ofStrangers = trials.filter((trial) => !harmless.includes(trial) && isStranger(trial));
  const others = trials.filter((trial) => !harmless.includes(trial) && !isStranger(trial));

  await unchanged(
    'refused and reading calls',
    outcome,
    () => digestsOfAll(admin),
    async () => {
      await tryAll(scene, harmless, outcome);
    },
  );
  await unchanged(
    'calls of strangers',
    outcome,
    () => digestsOf(admin, ours),
    async () => {
      await tryAll(scene, ofStrangers, outcome);
    },
  );
  // What is deleted cannot be tried any more.
  await tryAll(
    scene,
    others.filter(({ route }) => route.method !== 'DELETE'),
    outcome,
  );
  await tryAll(
    scene,
    others.filter(({ route }) => route.method === 'DELETE'),
    outcome,
  );
  return { ...outcome, undeclared: undeclaredOf(routes, rules) };
}

const isStranger = ({ caller }: Trial): boolean => caller.who === null || caller.house !== null;

const undeclaredOf = (routes: ReturnType<typeof routesOf>, rules: Record<string, Rule>) =>
  routes.flatMap(({ name, unknown }) => [
    ...(name in rules ? [] : [`${name} has no rule`]),
    ...unknown.map((field) => `${name}: what does ${field} name?`),
  ]);

async function unchanged(
  what: string,
  outcome: Outcome,
  digests: () => Promise<Digests>,
  work: () => Promise<void>,
): Promise<void> {
  const before = await digests();
  await work();
  for (const table of changed(before, await digests()))
    outcome.unexpected.push(`${what} changed ${table}`);
}

/** Side by side; what ends sessions comes afterwards, by itself. */
async function tryAll(scene: Scene, trials: readonly Trial[], outcome: Outcome): Promise<void> {
  const waiting = trials.filter(({ route }) => !endsSessions(route));
  const work = async () => {
    for (let trial = waiting.shift(); trial; trial = waiting.shift())
      await tryOut(scene, trial, outcome);
  };
  await Promise.all(Array.from({ length: AT_ONCE }, work));
  for (const trial of trials.filter(({ route }) => endsSessions(route))) {
    // Guesses of passwords are limited, and this is about something else.
    if (trial.verdict === 'through') await scene.admin.query('delete from attempts');
    await tryOut(scene, trial, outcome);
  }
}
