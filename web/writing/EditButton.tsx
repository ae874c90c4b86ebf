import { ActionIcon, Button, Modal } from '@mantine/core';
import { IconEdit } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { RequestEntry } from '../../api/requests.ts';
import { useProblemWords } from '../app/problem-words.ts';
import { useNow, useTimeFormat } from '../clock/reader.ts';
import { Notice } from '../design/Notice.tsx';
import { MessageField } from '../requests/MessageField.tsx';
import { useEdit } from '../requests/queries.ts';
import classes from './EditButton.module.css';

interface Props {
  number: string;
  entry: RequestEntry;
  /** On the desk. */
  dense?: boolean;
}

/** One's own message, for as long as it can be corrected; what was typed stays where the time ran out meanwhile. */
export function EditButton({ number, entry, dense = false }: Props) {
  const { t } = useTranslation('conversation');
  const format = useTimeFormat();
  const now = useNow();
  const [open, setOpen] = useState(false);
  const until = entry.editableUntil ? Date.parse(entry.editableUntil) : 0;
  if (!open && until <= now) return null;
  const label = t('edited.edit', { when: format.time(until) });
  return (
    <>
      <ActionIcon
        variant="subtle"
        color="gray"
        aria-label={label}
        title={label}
        onClick={() => setOpen(true)}
      >
        <IconEdit size={16} stroke={1.75} aria-hidden="true" />
      </ActionIcon>
      <Modal
        opened={open}
        onClose={() => setOpen(false)}
        title={label}
        size="lg"
        closeButtonProps={{ 'aria-label': t('edited.cancel') }}
      >
        <Editing number={number} entry={entry} dense={dense} onDone={() => setOpen(false)} />
      </Modal>
    </>
  );
}

function Editing({ number, entry, dense, onDone }: Props & { onDone: () => void }) {
  const { t } = useTranslation('conversation');
  const words = useProblemWords();
  const edit = useEdit(number);
  const [body, setBody] = useState(entry.body ?? '');
  const blank = body.trim() === '';
  const save = () => {
    if (blank || edit.isPending) return;
    if (body === entry.body) onDone();
    else edit.mutate({ seq: entry.seq, body }, { onSuccess: onDone });
  };
  return (
    <div className={classes.form}>
      {edit.isError && <Notice tone="error">{words(edit.error)}</Notice>}
      <MessageField
        value={body}
        onChange={setBody}
        onSend={save}
        label={t('edited.editLabel')}
        dense={dense ?? false}
        minRows={4}
        error={blank ? t('edited.blank') : undefined}
      />
      {!entry.internal && <p>{t('edited.hint')}</p>}
      <div className={classes.buttons}>
        <Button variant="subtle" onClick={onDone}>
          {t('edited.cancel')}
        </Button>
        <Button loading={edit.isPending} onClick={save}>
          {t('edited.save')}
        </Button>
      </div>
    </div>
  );
}
