import { Button } from '@mantine/core';
import { useMediaQuery } from '@mantine/hooks';
import { IconSend } from '@tabler/icons-react';
import { type FormEvent, type ReactNode, type RefObject, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { RequestDetail } from '../../../api/requests.ts';
import { ApiError } from '../../app/api.ts';
import { DraftConflict } from '../../app/DraftConflict.tsx';
import { DraftLine } from '../../app/DraftLine.tsx';
import { useDraft } from '../../app/draft.ts';
import { useProblemWords } from '../../app/problem-words.ts';
import { useMe } from '../../app/session.ts';
import { Notice } from '../../design/Notice.tsx';
import { useFilesSlot } from '../../files/use-files-slot.tsx';
import { MessageField, type MessageFieldHandle } from '../../requests/MessageField.tsx';
import { useMessage } from '../../requests/queries.ts';
import { AfterEndLine } from './AfterEndLine.tsx';
import { takesAnswers } from './after-end.ts';
import { KeptWords } from './KeptWords.tsx';
import { NewerMessages } from './NewerMessages.tsx';
import { Recipients } from './Recipients.tsx';
import classes from './ReplyComposer.module.css';
import { useGoOn } from './use-go-on.ts';
import { useSeen } from './use-seen.ts';

interface Props {
  request: RequestDetail;
  /** Below the text. */
  below: ReactNode;
  /** Where it is written, for what is put into it from elsewhere. */
  field: RefObject<MessageFieldHandle | null>;
}

const empty: { body: string; files: string[] } = { body: '', files: [] };

export function ReplyComposer({ request, below, field }: Props) {
  const { t } = useTranslation('portal');
  const { viewing } = useMe();
  // Whoever only looks on can write nothing, which says nothing of the request.
  if (viewing) return <div className={classes.composer}>{below}</div>;
  if (!request.abilities.messages.includes('reply') && !takesAnswers(request)) {
    return (
      <div className={classes.composer}>
        {request.afterEnd ? (
          <AfterEndLine request={request} />
        ) : (
          <p className={classes.ended}>{t('request.ended')}</p>
        )}
        <KeptWords request={request} />
        {below}
      </div>
    );
  }
  return <Writing request={request} below={below} field={field} />;
}

function Writing({ request, below, field }: Props) {
  const { t } = useTranslation(['portal', 'conversation']);
  const words = useProblemWords();
  const kept = useDraft(`reply:${request.number}`, empty);
  const mobile = useMediaQuery('(max-width: 767px)', false, { getInitialValueInEffect: false });
  const { body, files: ids } = kept.draft;
  const files = useFilesSlot(request.number, { ids, keep: (files) => kept.change({ files }) });
  const blank = body.trim() === '';
  const { followUp, afterEnd } = request;
  const sendWord = !afterEnd
    ? t('request.send')
    : followUp
      ? t('conversation:after.fileThere', { number: followUp.number })
      : t('conversation:after.openFollowUp');
  const [sentBlank, setSentBlank] = useState(false);
  const message = useMessage(request.number);
  const goOn = useGoOn(request.number);
  const { seen, missed, catchUp } = useSeen(request.entries, blank);
  const refused = message.error instanceof ApiError && message.error.code === 'newer_messages';
  const send = (event?: FormEvent, seenSeq = seen) => {
    event?.preventDefault();
    if (message.isPending) return;
    setSentBlank(blank);
    if (blank) return;
    const sendingId = kept.nameSending();
    message.mutate(
      { kind: 'reply', body, seenSeq, sendingId },
      {
        onSuccess: (written) => {
          kept.discard();
          // The button that was pressed could not keep the focus while it waited.
          if (!mobile && document.activeElement === document.body) field.current?.focus();
          goOn(written);
        },
      },
    );
  };
  return (
    <form className={classes.composer} onSubmit={send}>
      {message.isError && !refused && <Notice tone="error">{words(message.error)}</Notice>}
      {refused && (
        <NewerMessages
          entries={mobile ? missed : []}
          onSend={() => send(undefined, catchUp())}
          onWrite={() => {
            catchUp();
            message.reset();
          }}
        />
      )}
      {kept.state === 'conflict' && (
        <DraftConflict
          other={typeof kept.other?.body === 'string' ? kept.other.body : null}
          onTakeOther={kept.takeOther}
          onKeepMine={kept.keepMine}
        />
      )}
      <AfterEndLine request={request} />
      {/* On a telephone the screen belongs to what is read, until one writes. */}
      {!(mobile && blank) && <Recipients request={request} />}
      <MessageField
        ref={field}
        value={body}
        onChange={(text) => kept.change({ body: text })}
        onSend={send}
        label={t('request.reply')}
        placeholder={t(mobile ? 'request.reply' : 'request.replyHint')}
        minRows={mobile ? 1 : 2}
        error={sentBlank && blank ? t('request.replyBlank') : undefined}
        files={files}
      >
        <DraftLine state={kept.state} blank={blank} />
        <Button
          type="submit"
          variant={mobile ? 'filled' : 'default'}
          className={classes.send ?? ''}
          loading={message.isPending}
          rightSection={<kbd>Ctrl ↵</kbd>}
          leftSection={<IconSend size={18} stroke={1.75} aria-hidden="true" />}
        >
          <span className={classes.word}>{sendWord}</span>
        </Button>
      </MessageField>
      {below}
    </form>
  );
}
