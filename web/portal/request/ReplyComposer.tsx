import { Button, Textarea } from '@mantine/core';
import { IconSend } from '@tabler/icons-react';
import { type FormEvent, type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { RequestDetail } from '../../../api/requests.ts';
import { useDraft } from '../../app/draft.ts';
import { onCtrlEnter } from '../../app/keys.ts';
import { useProblemWords } from '../../app/problem-words.ts';
import { useMe } from '../../app/session.ts';
import { Notice } from '../../design/Notice.tsx';
import { useMessage } from '../../requests/queries.ts';
import classes from './ReplyComposer.module.css';

interface Props {
  request: RequestDetail;
  /** On a telephone the buttons of the request stand below the text. */
  actions?: ReactNode;
}

export function ReplyComposer({ request, actions }: Props) {
  const { t } = useTranslation(['portal', 'common']);
  const words = useProblemWords();
  const me = useMe().person;
  const key = `pactdesk.draft.${me.id}.${request.number}`;
  const { draft, change, discard } = useDraft(key, { body: '' });
  const [blank, setBlank] = useState(false);
  const message = useMessage(request.number);
  if (!request.abilities.messages.includes('reply')) {
    return <p className={classes.ended}>{t('request.ended')}</p>;
  }
  const send = (event?: FormEvent) => {
    event?.preventDefault();
    if (message.isPending) return;
    setBlank(draft.body.trim() === '');
    if (draft.body.trim() === '') return;
    message.mutate(
      { kind: 'reply', body: draft.body },
      {
        onSuccess: () => {
          change({ body: '' });
          discard();
        },
      },
    );
  };
  return (
    <form className={classes.composer} onSubmit={send}>
      {message.isError && <Notice tone="error">{words(message.error)}</Notice>}
      <div className={classes.line}>
        <Textarea
          className={classes.text ?? ''}
          aria-label={t('request.reply')}
          placeholder={t('request.reply')}
          autosize
          minRows={1}
          maxRows={14}
          value={draft.body}
          error={blank && draft.body.trim() === '' ? t('request.replyBlank') : undefined}
          onChange={(event) => change({ body: event.currentTarget.value })}
          onKeyDown={onCtrlEnter(send)}
        />
        <Button
          type="submit"
          className={classes.send ?? ''}
          loading={message.isPending}
          rightSection={<kbd>Ctrl ↵</kbd>}
          leftSection={<IconSend size={18} stroke={1.75} aria-hidden="true" />}
        >
          <span className={classes.word}>{t('request.send')}</span>
        </Button>
      </div>
      {actions}
    </form>
  );
}
