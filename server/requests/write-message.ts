import type { WriteMessage } from '../../api/requests.ts';
import {
  isWaiting,
  type MoveName,
  statusAfter,
  type Waiting,
  waitingFrom,
} from '../../domain/requests/index.ts';
import type { Scope } from '../access/index.ts';
import { holdFiles } from '../files/index.ts';
import { countMacroUse } from '../macros/index.ts';
import { ProblemError } from '../platform/http/problem.ts';
import { act, type MoveDeed } from './act.ts';
import type { Circumstances } from './circumstances.ts';
import { runsOn } from './clock-events.ts';
import type { Held } from './rows.ts';
import { sendingMark } from './sending-mark.ts';
import { areStaff } from './store-people.ts';

/** What each kind of message is in the history, and which mail follows. */
const deeds = {
  reply: { kind: 'replied', mail: 'replied' },
  answer: { kind: 'answered', mail: 'answered' },
  question: { kind: 'asked', mail: 'question_asked' },
  solution: { kind: 'solution_provided', mail: 'solution_provided' },
  note: { kind: 'noted', internal: true },
} as const satisfies Record<WriteMessage['kind'] & MoveName, MoveDeed>;

/**
 * R4, P5: writes on a request. Whoever answers says whether the answer is qualified; a note and a customer's reply
 * never are. Returns the seq of the event. Errors: as `act`; bad_input where `qualified` is left open, a mention is none
 * of ours or a file none of the writer's to send; newer_messages where the writer has not seen what others wrote. Words
 * sent again with the `sendingId` they had are written once.
 */
export function writeMessage(
  scope: Scope,
  number: number,
  message: WriteMessage,
  around: Circumstances,
): Promise<number> {
  const { kind, body } = message;
  const sending = sendingMark(message);
  const answers = kind === 'answer' || kind === 'question' || kind === 'solution';
  if (answers && message.qualified === undefined) {
    throw new ProblemError('bad_input', {
      fields: [{ path: 'qualified', message: 'say whether this is a qualified answer' }],
    });
  }
  return act(
    scope,
    number,
    kind,
    async (held) => {
      checkSeen(message.seenSeq, held, around.actor.id);
      const mentions = await mentionsOf(scope, message, held.request);
      const { companyId } = held.request;
      const files = await holdFiles(scope, around.actor, companyId, message.files);
      if (message.macroId && kind !== 'reply') await countMacroUse(scope, message.macroId);
      return {
        ...deeds[kind],
        terms: {
          ...(answers ? { qualified: message.qualified, ...waitingAfter(kind, held, around) } : {}),
          ...(mentions.length > 0 ? { mentions } : {}),
          ...(sending ? { sending } : {}),
        },
        content: { body },
        mentions,
        files,
      };
    },
    around,
    ({ history }) =>
      history.find(
        ({ actorId, terms }) => sending && terms.sending === sending && actorId === around.actor.id,
      )?.seq,
  );
}

/** R4: whoever awaits the customer's word, or their trial of a solution, tells them until when. */
function waitingAfter(
  move: MoveName,
  { request, history, now }: Held,
  { book }: Circumstances,
): Partial<Waiting> {
  const status = statusAfter(move, request.status);
  if (!status || !isWaiting(status)) return {};
  const { planId, waitingDays } = runsOn(history);
  const { plans, zone } = book.current;
  const plan = plans.find(({ id }) => id === planId) ?? book.current.plan('standard');
  return waitingFrom(now, status, waitingDays ?? plan.waitingDays, zone);
}

/** What others wrote, or where they moved the request, is read before the next word. */
function checkSeen(seenSeq: number | undefined, { history }: Held, writerId: string): void {
  if (seenSeq === undefined) return;
  const isNews = ({ kind, terms }: Held['history'][number]) =>
    messageKinds.has(kind) || kind === 'edited' || terms.statusBefore !== terms.status;
  const missed = history.some(
    (entry) => entry.seq > seenSeq && entry.actorId !== writerId && isNews(entry),
  );
  if (missed) throw new ProblemError('newer_messages');
}

const messageKinds = new Set<string>(Object.values(deeds).map(({ kind }) => kind));

/** Only notes name colleagues: a mention in words for the customer would be a call nobody hears. */
async function mentionsOf(
  scope: Scope,
  { kind, mentions = [] }: Pick<WriteMessage, 'kind' | 'mentions'>,
  { seenByRoles }: Held['request'],
): Promise<string[]> {
  const named = [...new Set(mentions)];
  if (named.length === 0) return [];
  if (kind === 'note' && (await areStaff(scope, named, seenByRoles ?? undefined))) return named;
  throw new ProblemError('bad_input', {
    fields: [{ path: 'mentions', message: 'must be people who work on requests, in a note' }],
  });
}
