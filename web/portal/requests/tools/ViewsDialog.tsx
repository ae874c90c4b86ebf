import { Button } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { RequestView } from '../../../../api/request-views.ts';
import { useProblemWords } from '../../../app/problem-words.ts';
import { Dialog } from '../../../design/Dialog.tsx';
import { moved } from '../../../design/moved.ts';
import { Notice } from '../../../design/Notice.tsx';
import { useChangeView, useDeleteView, useOrderViews, useRestoreView } from './queries.ts';
import { ViewRow } from './ViewRow.tsx';
import classes from './ViewsDialog.module.css';

interface ListProps {
  views: readonly RequestView[];
}

/** One's views: named anew, put in order, and deleted with a way back. */
export default function ViewsDialog(props: ListProps & { opened: boolean; onClose: () => void }) {
  const { t } = useTranslation(['lists', 'common']);
  return (
    <Dialog
      opened={props.opened}
      onClose={props.onClose}
      title={t('views.label')}
      closeLabel={t('common:close')}
    >
      <List views={props.views} />
    </Dialog>
  );
}

/** What was deleted last, and where it stood. */
interface Deleted {
  view: RequestView;
  order: string[];
}

function List({ views }: ListProps) {
  const { t } = useTranslation('lists');
  const words = useProblemWords();
  const [deleted, setDeleted] = useState<Deleted | null>(null);
  const [said, setSaid] = useState('');
  const [change, remove] = [useChangeView(), useDeleteView()];
  const [order, restore] = [useOrderViews(), useRestoreView()];
  const failed = [change, remove, order, restore].find(({ isError }) => isError);
  const ids = views.map(({ id }) => id);
  const move = ({ name }: RequestView, at: number, to: number) => {
    order.mutate(moved(ids, at, to));
    setDeleted(null);
    setSaid(t('views.moved', { name, place: to + 1, count: views.length }));
  };
  const drop = (view: RequestView) =>
    remove.mutate(view.id, { onSuccess: () => setDeleted({ view, order: ids }) });
  const takeBack = (wanted: Deleted) =>
    restore.mutate(wanted, { onSuccess: () => setDeleted(null) });
  return (
    <>
      {failed && <Notice tone="error">{words(failed.error)}</Notice>}
      {views.length === 0 && <p>{t('views.none')}</p>}
      <ul className={classes.list}>
        {views.map((view, at) => (
          <ViewRow
            key={view.id}
            view={view}
            at={at}
            count={views.length}
            onMove={(to) => move(view, at, to)}
            onRename={(name) => change.mutateAsync({ id: view.id, name })}
            onDelete={() => drop(view)}
          />
        ))}
      </ul>
      <div role="status" className={deleted ? classes.deleted : classes.said}>
        {deleted ? t('views.deleted', { name: deleted.view.name }) : said}
        {deleted && (
          <Button
            size="xs"
            variant="default"
            loading={restore.isPending}
            onClick={() => takeBack(deleted)}
          >
            {t('views.undo')}
          </Button>
        )}
      </div>
    </>
  );
}
