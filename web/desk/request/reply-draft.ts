import type { PersonRef } from '../../../api/people.ts';
import type { MessageKind, RequestDetail, WriteMessage } from '../../../api/requests.ts';

/** What an engineer is writing; kept on the server until it is sent. */
export interface ReplyDraft {
  body: string;
  mode: 'reply' | 'note';
  kind: MessageKind;
  /** Null until touched: a solution is a qualified answer, an answer or a question is not (P5). */
  qualified: boolean | null;
  macroId: string | null;
  /** Who was put into the text with @. */
  named: PersonRef[];
  /** Ids of what goes along. */
  files?: string[];
  /** The newest entry when the writing began. */
  seenSeq: number | null;
}

/** Customers reply; staff write the others. */
export type StaffKind = Exclude<MessageKind, 'reply'>;

export const emptyDraft: ReplyDraft = {
  body: '',
  mode: 'reply',
  kind: 'answer',
  qualified: null,
  macroId: null,
  named: [],
  seenSeq: null,
};

export const replyKinds = ['answer', 'question', 'solution'] as const;

export const isBlank = ({ body }: Pick<ReplyDraft, 'body'>): boolean => body.trim() === '';

/** What the draft would be sent as; undefined where this reader may write nothing. */
export function kindOf(
  draft: Pick<ReplyDraft, 'mode' | 'kind'>,
  allowed: RequestDetail['abilities']['messages'],
): StaffKind | undefined {
  const replies = replyKinds.filter((kind) => allowed.includes(kind));
  if (allowed.includes('note') && (draft.mode === 'note' || replies.length === 0)) return 'note';
  return replies.find((kind) => kind === draft.kind) ?? replies[0];
}

/** The draft as it goes over the wire. Who was named and taken out of the text again is not told. */
export function messageOf(
  draft: ReplyDraft,
  kind: MessageKind,
  seenSeq: number,
  asksQualified: boolean,
): WriteMessage {
  const message = {
    kind,
    body: draft.body,
    seenSeq,
    ...(draft.macroId ? { macroId: draft.macroId } : {}),
  };
  if (kind !== 'note') {
    return { ...message, qualified: asksQualified && (draft.qualified ?? kind === 'solution') };
  }
  const mentions = draft.named.filter(({ name }) => draft.body.includes(`@${name}`));
  return { ...message, mentions: [...new Set(mentions.map(({ id }) => id))] };
}
