import { randomUUIDv7 } from 'node:crypto';
import { type Actor, as, type Scope } from '../access/index.ts';
import type { CatalogueBook } from '../catalogue/index.ts';
import type { Database } from '../platform/database/database.ts';
import { addParticipant, createRequest, makeMove, writeMessage } from '../requests/index.ts';
import type { Step, Telling } from './script.ts';
import { told } from './stories/index.ts';

export interface Theatre {
  database: Database;
  book: CatalogueBook;
  /** By e-mail address. */
  people: ReadonlyMap<string, Actor>;
  /** Contract ids by company id. */
  contracts: ReadonlyMap<string, string>;
}

/** Sends the request, and returns its number. */
export function send(stage: Theatre, telling: Telling): Promise<number> {
  const { database, book, contracts } = stage;
  const { story, words, premium, sentAt, customer } = telling;
  const actor = actorCalled(stage, customer.email);
  const companyId = actor.companies[0]?.id ?? '';
  const input = {
    companyId,
    productId: story.product,
    versionId: story.versions[telling.story.cases.indexOf(words) % story.versions.length] ?? '',
    certifiedVersion: false,
    contractId: premium ? (contracts.get(companyId) ?? null) : null,
    severity: story.severity,
    subject: words.subject,
    description: told(story.description, words),
    idempotencyKey: randomUUIDv7(),
  };
  return as(database, actor, (scope) => createRequest(scope, input, { actor, book, now: sentAt }));
}

/** Plays the steps in order; what one person does at a stretch is one transaction. */
export async function play(stage: Theatre, number: number, steps: readonly Step[]): Promise<void> {
  for (let i = 0; i < steps.length; ) {
    const by = steps[i]?.by ?? '';
    const stretch = steps.slice(i).findIndex((step) => step.by !== by);
    const end = stretch < 0 ? steps.length : i + stretch;
    const actor = actorCalled(stage, by);
    const own = steps.slice(i, end);
    await as(stage.database, actor, async (scope) => {
      for (const step of own) await take(stage, scope, actor, number, step);
    });
    i = end;
  }
}

async function take(
  stage: Theatre,
  scope: Scope,
  actor: Actor,
  number: number,
  { at, made }: Step,
): Promise<void> {
  const around = { actor, book: stage.book, now: at };
  if (made.move === 'add_participant') {
    const { id } = actorCalled(stage, made.email);
    await addParticipant(scope, number, id, around);
    return;
  }
  if (made.move !== undefined) {
    await makeMove(scope, number, made, around);
    return;
  }
  const mentions = made.mentions?.map((email) => actorCalled(stage, email).id);
  await writeMessage(
    scope,
    number,
    mentions?.length ? { ...made, mentions } : withoutMentions(made),
    around,
  );
}

function withoutMentions({ mentions: _none, ...message }: Exclude<Step['made'], { move: string }>) {
  return message;
}

export function actorCalled({ people }: Theatre, email: string): Actor {
  const actor = people.get(email);
  if (!actor) throw new Error(`the sample data name ${email}, who is not in the cast`);
  return actor;
}
