import { Button } from '@mantine/core';
import { useMediaQuery } from '@mantine/hooks';
import { IconSend } from '@tabler/icons-react';
import { type FormEvent, type ReactNode, useState } from 'react';
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
import { MessageField } from '../../requests/MessageField.tsx';
import { useMessage } from '../../requests/queries.ts';
import { NewerMessages } from './NewerMessages.tsx';
import classes from './ReplyComposer.module.css';
import { useSeen } from './use-seen.ts';

interface Props {
  request: RequestDetail;
  /** Below the text. */
  below: ReactNode;
}

const empty: { body: string; files: string[] } = { body: '', files: [] };

export function ReplyComposer({ request, below }: Props) {
  const { t } = useTranslation('portal');
  const { viewing } = useMe();
  // Whoever only looks on can write nothing, which says nothing of the request.
  if (viewing) return <div className={classes.composer}>{below}</div>;
  if (!request.abilities.messages.includes('reply')) {
    return (
      <div className={classes.composer}>
        <p className={classes.ended}>{t('request.ended')}</p>
        {below}
      </div>
    );
  }
  return <Writing request={request} below={below} />;
}

function Writing({ request, below }: Props) {
  const { t } = useTranslation('portal');
  const words = useProblemWords();
  const kept = useDraft(`reply:${request.number}`, empty);
  const mobile = useMediaQuery('(max-width: 767px)', false, { getInitialValueInEffect: false });
  const { body, files: ids } = kept.draft;
  const files = useFilesSlot(request.number, { ids, keep: (files) => kept.change({ files }) });
  const blank = body.trim() === '';
  const [sentBlank, setSentBlank] = useState(false);
  const message = useMessage(request.number);
  const { seen, missed, catchUp } = useSeen(request.entries, blank);
  const refused = message.error instanceof ApiError && message.error.code === 'newer_messages';
  const send = (event?: FormEvent, seenSeq = seen) => {
    event?.preventDefault();
    if (message.isPending) return;
    setSentBlank(blank);
    if (blank) return;
    const sendingId = kept.nameSending();
    message.mutate({ kind: 'reply', body, seenSeq, sendingId }, { onSuccess: kept.discard });
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
      <MessageField
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
          <span className={classes.word}>{t('request.send')}</span>
        </Button>
      </MessageField>
      {below}
    </form>
  );
}
