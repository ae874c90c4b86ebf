import { Button, SegmentedControl, Switch, Textarea } from '@mantine/core';
import { IconLock, IconMessage } from '@tabler/icons-react';
import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { MessageKind, RequestDetail, WriteMessage } from '../../../api/requests.ts';
import { useDraft } from '../../app/draft.ts';
import { onCtrlEnter } from '../../app/keys.ts';
import { useProblemWords } from '../../app/problem-words.ts';
import { useMe } from '../../app/session.ts';
import { Notice } from '../../design/Notice.tsx';
import { useMessage } from '../../requests/queries.ts';
import classes from './Composer.module.css';

interface Props {
  request: RequestDetail;
  /** The first answer is still owed: whoever writes says whether this is it (P5). */
  asksQualified: boolean;
}

interface Draft {
  body: string;
  mode: 'reply' | 'note';
  kind: MessageKind;
  /** Null until touched: a solution is one, an answer or a question is not. */
  qualified: boolean | null;
}

const empty: Draft = { body: '', mode: 'reply', kind: 'answer', qualified: null };

export function Composer({ request, asksQualified }: Props) {
  const { t } = useTranslation('desk');
  const words = useProblemWords();
  const me = useMe().person;
  const key = `pactdesk.draft.${me.id}.${request.number}`;
  const { draft, change, discard } = useDraft(key, empty);
  const [blank, setBlank] = useState(false);
  const message = useMessage(request.number);
  const allowed = request.abilities.messages;
  const replies = (['answer', 'question', 'solution'] as const).filter((kind) =>
    allowed.includes(kind),
  );
  const note = allowed.includes('note') && (draft.mode === 'note' || replies.length === 0);
  const kind = note ? 'note' : (replies.find((each) => each === draft.kind) ?? replies[0]);
  if (!kind) return null;
  const qualified = draft.qualified ?? kind === 'solution';
  const send = (event?: FormEvent) => {
    event?.preventDefault();
    const empties = draft.body.trim() === '';
    setBlank(empties);
    if (message.isPending || empties) return;
    const written: WriteMessage = { kind, body: draft.body };
    message.mutate(asksQualified && !note ? { ...written, qualified } : written, {
      onSuccess: () => {
        change({ ...empty, mode: draft.mode });
        discard();
      },
    });
  };
  return (
    <form className={classes.composer} data-note={note} onSubmit={send}>
      {message.isError && <Notice tone="error">{words(message.error)}</Notice>}
      <div className={classes.modes}>
        {replies.length > 0 && (
          <Button
            size="xs"
            variant={note ? 'subtle' : 'light'}
            aria-pressed={!note}
            leftSection={<IconMessage size={14} stroke={1.75} />}
            onClick={() => change({ mode: 'reply' })}
          >
            {t('composer.reply')}
          </Button>
        )}
        {allowed.includes('note') && (
          <Button
            size="xs"
            variant={note ? 'light' : 'subtle'}
            aria-pressed={note}
            leftSection={<IconLock size={14} stroke={1.75} />}
            onClick={() => change({ mode: 'note' })}
          >
            {t('composer.note')}
          </Button>
        )}
        <span className={classes.to}>
          {note ? t('composer.internal') : t('composer.to', { name: request.customer.name })}
        </span>
      </div>
      <Textarea
        className={classes.text ?? ''}
        aria-label={note ? t('composer.writeNote') : t('composer.writeReply')}
        placeholder={note ? t('composer.writeNote') : t('composer.writeReply')}
        autosize
        minRows={2}
        maxRows={12}
        value={draft.body}
        error={blank && draft.body.trim() === '' ? t('composer.blank') : undefined}
        onChange={(event) => change({ body: event.currentTarget.value })}
        onKeyDown={onCtrlEnter(send)}
      />
      {!note && asksQualified && (
        <Switch
          size="xs"
          className={classes.qualified ?? ''}
          checked={qualified}
          label={t('composer.qualified')}
          onChange={(event) => change({ qualified: event.currentTarget.checked })}
        />
      )}
      <div className={classes.foot}>
        {!note && (
          <SegmentedControl
            className={classes.as ?? ''}
            aria-label={t('composer.as')}
            data={replies.map((value) => ({ value, label: t(`composer.${value}`) }))}
            value={kind}
            onChange={(value) => change({ kind: value as MessageKind, qualified: null })}
          />
        )}
        <Button
          type="submit"
          size="xs"
          className={classes.send ?? ''}
          loading={message.isPending}
          rightSection={<kbd>Ctrl ↵</kbd>}
        >
          {t(`composer.send.${kind}`)}
        </Button>
      </div>
    </form>
  );
}
