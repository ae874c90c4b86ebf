import { Button, TextInput } from '@mantine/core';
import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { SavedView } from '../../../api/queue.ts';
import { useProblemWords } from '../../app/problem-words.ts';
import { Dialog } from '../../design/Dialog.tsx';
import { Notice } from '../../design/Notice.tsx';
import { useSaveView } from '../queries.ts';
import { partsOf, type QueueSearch } from '../queue/filter.ts';
import { useFilterOptions } from '../queue/filter-options.ts';
import classes from './Views.module.css';

interface Props {
  opened: boolean;
  onClose: () => void;
  search: QueueSearch;
  /** The view that gets another name; without it a new one is saved. */
  view?: SavedView;
}

export function ViewDialog(props: Props) {
  const { t } = useTranslation(['desk', 'common']);
  return (
    <Dialog
      opened={props.opened}
      onClose={props.onClose}
      title={t(props.view ? 'views.rename' : 'views.save')}
      closeLabel={t('common:close')}
    >
      <NameForm {...props} />
    </Dialog>
  );
}

function NameForm({ onClose, search, view }: Props) {
  const { t } = useTranslation('desk');
  const words = useProblemWords();
  const save = useSaveView();
  const { wordsOf } = useFilterOptions(search);
  const [name, setName] = useState(view?.name ?? '');
  const [blank, setBlank] = useState(false);
  const parts = partsOf(search).map(wordsOf);
  const send = (event: FormEvent) => {
    event.preventDefault();
    setBlank(name.trim() === '');
    if (name.trim() === '' || save.isPending) return;
    const filter = Object.fromEntries(Object.entries(search));
    save.mutate({ id: view?.id, name, filter }, { onSuccess: onClose });
  };
  return (
    <form className={classes.form} onSubmit={send} noValidate>
      {save.isError && <Notice tone="error">{words(save.error)}</Notice>}
      <p className={classes.shows}>
        {parts.length > 0 ? t('views.shows', { filters: parts.join(', ') }) : t('views.showsAll')}
      </p>
      <TextInput
        label={t('views.name')}
        data-autofocus
        maxLength={100}
        value={name}
        error={blank && name.trim() === '' ? t('views.blank') : undefined}
        onChange={(event) => setName(event.currentTarget.value)}
      />
      <Button type="submit" loading={save.isPending}>
        {t('views.keep')}
      </Button>
    </form>
  );
}
