import { Menu, UnstyledButton } from '@mantine/core';
import { IconBookmark, IconDots, IconPencil, IconTrash } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { SavedView } from '../../../api/queue.ts';
import { useProblemWords } from '../../app/problem-words.ts';
import { NavItem } from '../NavItem.tsx';
import { searchOf, useDeleteView, useSaveView } from '../queries.ts';
import { useTell } from '../undo/use-tell.tsx';
import { ViewDialog } from './ViewDialog.tsx';
import classes from './Views.module.css';

const icon = { size: 16, stroke: 1.75, 'aria-hidden': true } as const;

/** A view of one's own: opened, given another name, or deleted with a way back. */
export function OwnView({ view }: { view: SavedView }) {
  const { t } = useTranslation('desk');
  const words = useProblemWords();
  const tell = useTell();
  const [renaming, setRenaming] = useState(false);
  const remove = useDeleteView();
  const restore = useSaveView();
  const onError = (error: unknown) => tell.refused(words(error));
  const drop = () =>
    remove.mutate(view.id, {
      onError,
      onSuccess: () =>
        tell.done(t('views.deleted', { name: view.name }), () =>
          restore.mutate({ name: view.name, filter: view.filter }, { onError }),
        ),
    });
  return (
    <div className={classes.own}>
      <NavItem
        icon={<IconBookmark {...icon} />}
        to="/desk"
        search={searchOf(view)}
        words={view.name}
      />
      <Menu position="bottom-start">
        <Menu.Target>
          <UnstyledButton
            className={classes.more ?? ''}
            aria-label={t('views.menu', { name: view.name })}
          >
            <IconDots {...icon} />
          </UnstyledButton>
        </Menu.Target>
        <Menu.Dropdown>
          <Menu.Item leftSection={<IconPencil {...icon} />} onClick={() => setRenaming(true)}>
            {t('views.rename')}
          </Menu.Item>
          <Menu.Item leftSection={<IconTrash {...icon} />} onClick={drop}>
            {t('views.delete')}
          </Menu.Item>
        </Menu.Dropdown>
      </Menu>
      <ViewDialog
        opened={renaming}
        onClose={() => setRenaming(false)}
        search={searchOf(view)}
        view={view}
      />
    </div>
  );
}
