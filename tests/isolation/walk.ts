import { scopeNeeded } from '../../domain/access/index.ts';
import { type Answer, ask, type Call } from './ask.ts';
import type { Caller } from './caller.ts';
import type { Scene } from './callers.ts';
import type { Field, Route } from './document.ts';
import { differenceOf, faultOf, faultOfMalformed, faultOfRandom, faultOfReal } from './judge.ts';
import { isFree } from './kinds.ts';
import { mayBeLookedAt } from './looking.ts';
import { type Rule, type Verdict, verdictOf, verdictOfToken } from './rule.ts';
import { leaked, secretsOf } from './secrets.ts';
import {
  callOf,
  type Filled,
  fieldsIn,
  filledFor,
  randomOf,
  withMalformed,
  withoutIds,
  withValue,
} from './trial.ts';

/** One route, asked by one caller in one way of it, with every kind of id in every place. */
export interface Trial {
  route: Route;
  caller: Caller;
  filled: Filled;
  verdict: Verdict;
  /** The caller's own ids are sent, and one of ours among them. */
  isMixed: boolean;
}

export interface Outcome {
  cases: number;
  /** What was not as declared, in words. */
  unexpected: string[];
}

export const trialsOf = (
  { ours, callers }: Scene,
  routes: readonly Route[],
  rules: Record<string, Rule>,
) =>
  routes.flatMap((route) => {
    const rule = rules[route.name];
    if (rule === undefined) return [];
    return callers.flatMap((caller): Trial[] => {
      const attacks = filledFor(route, ours).map((filled) => {
        const held = caller.tokenFor?.(scopeNeeded(route.name));
        const isSeen = caller.viewing === undefined || mayBeLookedAt(route.name);
        const verdict = isSeen
          ? ((held && verdictOfToken(rule, route.name, held.scopes)) ??
            verdictOf(rule, caller.who, ours, filled.body))
          : 'viewing_only_looks';
        return { route, caller, filled, verdict, isMixed: false };
      });
      if (!caller.house || route.fields.length === 0) return attacks;
      const mixed = filledFor(route, caller.house).map((filled) => {
        return { route, caller, filled, verdict: 'through' as const, isMixed: true };
      });
      return [...attacks, ...mixed];
    });
  });

/** Makes all calls of a trial, one after the other. */
export async function tryOut(scene: Scene, trial: Trial, outcome: Outcome): Promise<void> {
  const { route, caller, filled, verdict } = trial;
  const secrets = secretsOf(scene.ours);
  const fresh = endsSessions(route);
  const token = caller.tokenFor?.(scopeNeeded(route.name)).text;
  const made = async (what: string, sent: Filled, judge: (answer: Answer) => string | null) => {
    const call = withViewing(callOf(route, sent), caller);
    const session = fresh ? await caller.open() : caller.session;
    const answer = await ask(scene.url, token ?? session, call);
    outcome.cases += 1;
    const told = leaked(secrets, caller.who, call, answer);
    const faults = [
      faultOf(answer) ?? judge(answer),
      told.length > 0 ? `tells ${told.join(', ')}` : null,
    ].filter((fault) => fault !== null);
    for (const fault of faults)
      outcome.unexpected.push(
        `${caller.name}, ${what}: ${spelled(call)} ${fault}: ${short(answer)}`,
      );
    return answer;
  };

  const fields = fieldsIn(route, filled);
  if (trial.isMixed) {
    for (const field of fields) await mix(scene, trial, field, made);
    return;
  }
  const base = await made('with our ids', filled, (answer) => faultOfReal(answer, verdict));
  if (route.method === 'GET') await askHead(scene, trial, base, outcome);
  // Lists that nothing narrows hold most.
  if (Object.keys(filled.query).length > 0)
    await made('without ids', withoutIds(route, filled), () => null);
  for (const field of fields) {
    const id = scene.ours.ids[field.kind];
    const withOurs = id === undefined ? filled : withValue(filled, field, id);
    const isBase = JSON.stringify(withOurs) === JSON.stringify(filled);
    const answer = isBase
      ? base
      : await made(`with our ${field.name}`, withOurs, (answer) => faultOfReal(answer, verdict));
    const random = randomOf(field);
    await made(`with a random ${field.name}`, withValue(filled, field, random), (other) =>
      faultOfRandom(other, {
        answer,
        verdict,
        ids: [id, random],
        isSought: isSought(route, field),
      }),
    );
    for (const [shape, malformed] of withMalformed(filled, field)) {
      await made(`with ${field.name} ${shape}`, malformed, (other) =>
        faultOfMalformed(other, field, verdict),
      );
    }
  }
}

const withViewing = (call: Call, { viewing }: Caller): Call =>
  viewing === undefined
    ? call
    : { ...call, headers: { ...call.headers, 'pactdesk-viewing': viewing } };

/** Of what may be read the head alone is refused to the same callers, or to all where the route has none. */
async function askHead(
  { url, ours }: Scene,
  { route, caller, filled }: Trial,
  read: Answer,
  outcome: Outcome,
): Promise<void> {
  const call = withViewing({ ...callOf(route, filled), method: 'HEAD' }, caller);
  const token = caller.tokenFor?.(scopeNeeded(route.name)).text;
  const head = await ask(url, token ?? caller.session, call);
  outcome.cases += 1;
  const told = leaked(secretsOf(ours), caller.who, call, head);
  if ((head.status !== read.status && head.status !== 404) || told.length > 0)
    outcome.unexpected.push(
      `${caller.name}, the head alone: ${spelled(call)} ${told} ${short(head)}`,
    );
}

type Make = (
  what: string,
  sent: Filled,
  judge: (answer: Answer) => string | null,
) => Promise<Answer>;

/** Something of ours among the caller's own things is answered like something that does not exist. */
async function mix(
  { ours }: Scene,
  { route, filled }: Trial,
  field: Field,
  made: Make,
): Promise<void> {
  const id = ours.ids[field.kind];
  if (id === undefined) return;
  const real = await made(
    `with our ${field.name} among their own`,
    withValue(filled, field, id),
    () => null,
  );
  const random = randomOf(field);
  await made(
    `with a random ${field.name} among their own`,
    withValue(filled, field, random),
    (answer) => differenceOf(answer, real, [id, random], route.method !== 'GET'),
  );
}

/** The one thing that a route is there to read. */
const isSought = ({ method }: Route, { in: place, kind }: Field): boolean =>
  method === 'GET' && place === 'path' && !isFree(kind);

/** After such a call its session may be gone. */
export const endsSessions = ({ method, template }: Route): boolean =>
  method !== 'GET' && /^\/api\/(sessions|me\/password)/.test(template);

const spelled = ({ method, path, body }: Call): string =>
  `${method} ${path.slice(0, 160)} ${JSON.stringify(body)?.slice(0, 200) ?? ''}`;

const short = ({ status, text }: Answer): string => `${status} ${text.slice(0, 300)}`;
