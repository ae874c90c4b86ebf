import { ActionIcon, Button, TextInput } from '@mantine/core';
import { IconPencil, IconTrash } from '@tabler/icons-react';
import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { RequestView } from '../../../../api/request-views.ts';
import { MoveButtons } from '../../../design/MoveButtons.tsx';
import classes from './ViewsDialog.module.css';

interface Props {
  view: RequestView;
  /** From 0. */
  at: number;
  count: number;
  onMove: (to: number) => void;
  onRename: (name: string) => Promise<unknown>;
  onDelete: () => void;
}

const icon = { size: 16, stroke: 1.75, 'aria-hidden': true } as const;

export function ViewRow({ view: { name, isDefault }, at, count, ...on }: Props) {
  const { t } = useTranslation('lists');
  const [renaming, setRenaming] = useState(false);
  if (renaming)
    return (
      <li className={classes.row}>
        <NameForm
          name={name}
          onRename={async (wanted) => {
            await on.onRename(wanted);
            setRenaming(false);
          }}
        />
      </li>
    );
  return (
    <li className={classes.row}>
      <span className={classes.name}>{isDefault ? t('views.isDefault', { name }) : name}</span>
      <span className={classes.tools}>
        <MoveButtons
          upLabel={t('views.up', { name })}
          downLabel={t('views.down', { name })}
          at={at}
          count={count}
          onMove={on.onMove}
        />
        <ActionIcon
          variant="subtle"
          color="gray"
          aria-label={t('views.rename', { name })}
          onClick={() => setRenaming(true)}
        >
          <IconPencil {...icon} />
        </ActionIcon>
        <ActionIcon
          variant="subtle"
          color="gray"
          aria-label={t('views.delete', { name })}
          onClick={on.onDelete}
        >
          <IconTrash {...icon} />
        </ActionIcon>
      </span>
    </li>
  );
}

/** What is typed stays where it could not be saved; why is said above the list. */
function NameForm({ name, onRename }: { name: string; onRename: (name: string) => Promise<void> }) {
  const { t } = useTranslation('lists');
  const [typed, setTyped] = useState(name);
  const [blank, setBlank] = useState(false);
  const [sending, setSending] = useState(false);
  const send = async (event: FormEvent) => {
    event.preventDefault();
    setBlank(typed.trim() === '');
    if (typed.trim() === '' || sending) return;
    setSending(true);
    await onRename(typed).catch(() => setSending(false));
  };
  return (
    <form className={classes.form} onSubmit={send} noValidate>
      <TextInput
        aria-label={t('views.name')}
        autoFocus
        maxLength={100}
        value={typed}
        error={blank && typed.trim() === '' ? t('views.blank') : undefined}
        onChange={(event) => setTyped(event.currentTarget.value)}
      />
      <Button type="submit" loading={sending}>
        {t('views.keepName')}
      </Button>
    </form>
  );
}
