import { randomUUIDv7 } from 'node:crypto';
import type { MakeMove } from '../../api/requests.ts';
import { type Actor, as, type Scope } from '../access/index.ts';
import type { CatalogueBook } from '../catalogue/index.ts';
import type { Storages } from '../files/index.ts';
import type { Database } from '../platform/database/database.ts';
import { addParticipant, createRequest, makeMove, writeMessage } from '../requests/index.ts';
import type { Script } from './episodes.ts';
import { filesFor } from './files.ts';
import type { PlayedMove, Step, Telling } from './script.ts';
import { told } from './stories/index.ts';

export interface Theatre {
  database: Database;
  book: CatalogueBook;
  /** By e-mail address. */
  people: ReadonlyMap<string, Actor>;
  /** Contract ids by company id. */
  contracts: ReadonlyMap<string, string>;
  /** Where files go; null: none are sent. */
  storages: Storages | null;
  /** Epoch ms. */
  now: number;
}

/** Sends the request, and returns its number. */
export async function send(stage: Theatre, telling: Telling): Promise<number> {
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
    files: await filesFor(stage, telling, actor),
  };
  return as(database, actor, (scope) => createRequest(scope, input, { actor, book, now: sentAt }));
}

/** Plays the steps in order; what one person does at a stretch is one transaction. */
export async function play(stage: Theatre, number: number, script: Script): Promise<void> {
  const { steps } = script;
  const course = { stage, number, script, newest: { call: 0, answer: 0 } };
  for (let i = 0; i < steps.length; ) {
    const by = steps[i]?.by ?? '';
    const stretch = steps.slice(i).findIndex((step) => step.by !== by);
    const end = stretch < 0 ? steps.length : i + stretch;
    const actor = actorCalled(stage, by);
    const own = steps.slice(i, end);
    await as(stage.database, actor, async (scope) => {
      for (const step of own) await take(course, scope, actor, step);
    });
    i = end;
  }
}

interface Course {
  stage: Theatre;
  number: number;
  script: Script;
  /** The seq of the newest call and answer: what a correction names. */
  newest: { call: number; answer: number };
}

async function take(course: Course, scope: Scope, actor: Actor, step: Step): Promise<void> {
  const { stage, number, newest } = course;
  const { at, made } = step;
  const around = { actor, book: stage.book, now: at };
  if (made.move === 'add_participant') {
    const { id } = actorCalled(stage, made.email);
    await addParticipant(scope, number, id, around);
    return;
  }
  if (made.move !== undefined) {
    const seq = await makeMove(scope, number, moveOf(course, made), around);
    if (made.move === 'log_call') newest.call = seq;
    return;
  }
  const mentions = made.mentions?.map((email) => actorCalled(stage, email).id);
  const message = mentions?.length ? { ...made, mentions } : withoutMentions(made);
  const seq = await writeMessage(scope, number, message, around);
  if (made.qualified !== undefined) newest.answer = seq;
}

/** The move with what only this installation knows: which entry is corrected, which contract is chosen. */
function moveOf({ stage, script, newest }: Course, made: PlayedMove): MakeMove {
  if (made.move === 'correct_call') return { ...made, seq: newest.call };
  if (made.move === 'correct_answer') return { ...made, seq: newest.answer };
  if (made.move !== 'change_contract') return made;
  const [company] = actorCalled(stage, script.telling.customer.email).companies;
  return {
    ...made,
    contractId: stage.contracts.get(company?.id ?? '') ?? null,
    mayBeLater: false,
  };
}

function withoutMentions({ mentions: _none, ...message }: Exclude<Step['made'], { move: string }>) {
  return message;
}

export function actorCalled({ people }: Theatre, email: string): Actor {
  const actor = people.get(email);
  if (!actor) throw new Error(`the sample data name ${email}, who is not in the cast`);
  return actor;
}
