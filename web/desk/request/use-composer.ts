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
  const { draft } = kept;
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
  const changeAndWrite = (part: Partial<ReplyDraft>) => {
    kept.change(part);
    field.current?.focus();
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
    change: kept.change,
    changeAndWrite,
    write: (body: string) => {
      kept.change({ body, seenSeq: isBlank({ body }) ? null : seenSeq });
      noteWriting();
    },
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
            kept.discard();
            // Of two notes in a row the second must not go to the customer.
            if (draft.mode === 'note') kept.change({ mode: 'note' });
          },
        },
      );
    },
    newest,
  };
}

export type ComposerState = ReturnType<typeof useComposer>;
