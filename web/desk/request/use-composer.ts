import { useRef, useState } from 'react';
import type { RequestDetail } from '../../../api/requests.ts';
import { ApiError } from '../../app/api.ts';
import { useDraft } from '../../app/draft.ts';
import { useMe } from '../../app/session.ts';
import type { MessageFieldHandle } from '../../requests/MessageField.tsx';
import { useMessage } from '../../requests/queries.ts';
import { useAnnounce } from '../presence.ts';
import { arrivedSince, newestSeq } from './arrivals.ts';
import {
  emptyDraft,
  isBlank,
  kindOf,
  messageOf,
  type ReplyDraft,
  replyKinds,
} from './reply-draft.ts';
import { useWriting } from './use-writing.ts';

/** What is being written on a request, and what has been written by others in the meantime. */
export function useComposer(request: RequestDetail) {
  const me = useMe().person;
  const kept = useDraft<ReplyDraft>(`reply:${request.number}`, emptyDraft);
  /** How an answer that has no words yet is meant: nothing that would be worth keeping. */
  const [meant, setMeant] = useState<Partial<ReplyDraft>>({});
  const { body } = kept.draft;
  const draft = isBlank(kept.draft) ? { ...emptyDraft, ...meant, body } : kept.draft;
  /** What stands in the field by now, between two drawings too. */
  const typed = useRef(body);
  typed.current = body;
  const field = useRef<MessageFieldHandle>(null);
  const [tried, setTried] = useState(false);
  const message = useMessage(request.number);
  const { writing, noteWriting, stopWriting } = useWriting();
  useAnnounce(request.number, writing);
  const allowed = request.abilities.messages;
  const kind = kindOf(draft, allowed);
  const newest = newestSeq(request.entries);
  const seenSeq = isBlank(draft) ? newest : (draft.seenSeq ?? newest);
  /** The first answer is still owed: whoever writes says whether this is it (P5). */
  const asksQualified = request.clock.answeredAt === null;
  const refused = message.error instanceof ApiError && message.error.code === 'newer_messages';
  const change = (part: Partial<ReplyDraft>) => {
    if (isBlank({ body: typed.current })) setMeant({ ...meant, ...part });
    else kept.change(part);
  };
  const changeAndWrite = (part: Partial<ReplyDraft>) => {
    change(part);
    field.current?.focus();
  };
  const startAgain = () => {
    setMeant({ mode: draft.mode });
    kept.discard();
  };
  const write = (next: string) => {
    typed.current = next;
    if (next === '') startAgain();
    else if (isBlank(draft)) kept.change({ ...draft, body: next, seenSeq: newest });
    else kept.change({ body: next });
    noteWriting();
  };
  return {
    kept,
    draft,
    field,
    kind,
    replies: replyKinds.filter((each) => allowed.includes(each)),
    mayNote: allowed.includes('note'),
    asksQualified,
    arrivals: arrivedSince(request.entries, seenSeq, me.id),
    /** The server held the message back, because something had arrived. */
    refused,
    error: message.isError && !refused ? message.error : null,
    blank: tried && isBlank(draft),
    sending: message.isPending,
    change,
    changeAndWrite,
    write,
    acceptArrivals: () => {
      message.reset();
      changeAndWrite({ seenSeq: newest });
    },
    send: (seen = seenSeq) => {
      setTried(true);
      if (!kind || isBlank(draft) || message.isPending) return;
      const written = messageOf(draft, kind, seen, asksQualified);
      message.mutate(
        { ...written, sendingId: kept.nameSending() },
        {
          onSuccess: () => {
            setTried(false);
            stopWriting();
            // Of two notes in a row the second must not go to the customer.
            startAgain();
          },
        },
      );
    },
    newest,
  };
}

export type ComposerState = ReturnType<typeof useComposer>;
