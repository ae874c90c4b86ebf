import { ActionIcon } from '@mantine/core';
import { IconLock, IconPencil, IconTrash } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { Macro } from '../../../api/queue.ts';
import { useProblemWords } from '../../app/problem-words.ts';
import { useDeleteMacro, useWriteMacro } from '../queries.ts';
import { useTell } from '../undo/use-tell.tsx';
import classes from './MacrosPage.module.css';

const icon = { size: 16, stroke: 1.75, 'aria-hidden': true } as const;

export function MacroItem({ macro, onEdit }: { macro: Macro; onEdit: () => void }) {
  const { t } = useTranslation('desk');
  const words = useProblemWords();
  const tell = useTell();
  const remove = useDeleteMacro();
  const restore = useWriteMacro();
  const { id, name, kind, body, mine, used } = macro;
  const onError = (error: unknown) => tell.refused(words(error));
  const drop = () =>
    remove.mutate(id, {
      onError,
      onSuccess: () =>
        tell.done(t('macros.deleted', { name }), () =>
          restore.mutate({ name, kind, body, mine }, { onError }),
        ),
    });
  const facts = [
    t(`composer.${kind}`),
    t(mine ? 'macros.mine' : 'macros.shared'),
    t('macros.used', { count: used }),
  ];
  return (
    <li className={classes.item}>
      <div className={classes.words}>
        <h2 className={classes.name}>{name}</h2>
        <p className={classes.body}>{body}</p>
        <p className={classes.facts}>
          {mine && <IconLock size={13} stroke={1.75} aria-hidden="true" />}
          {facts.join(', ')}
        </p>
      </div>
      {macro.mayChange && (
        <span className={classes.tools}>
          <ActionIcon
            variant="subtle"
            color="gray"
            aria-label={t('macros.editNamed', { name })}
            onClick={onEdit}
          >
            <IconPencil {...icon} />
          </ActionIcon>
          <ActionIcon
            variant="subtle"
            color="gray"
            aria-label={t('macros.deleteNamed', { name })}
            onClick={drop}
          >
            <IconTrash {...icon} />
          </ActionIcon>
        </span>
      )}
    </li>
  );
}
