import { Button } from '@mantine/core';
import { IconNotes, IconPlus } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Macro } from '../../../api/queue.ts';
import { LoadFailed } from '../../app/LoadFailed.tsx';
import { usePageTitle } from '../../app/page-title.ts';
import { Dialog } from '../../design/Dialog.tsx';
import { Empty, LoadingRows } from '../../design/PageState.tsx';
import { DeskPageTop } from '../DeskPageTop.tsx';
import { useAnnounce } from '../presence.ts';
import { macrosQuery } from '../queries.ts';
import { MacroForm } from './MacroForm.tsx';
import { MacroItem } from './MacroItem.tsx';
import classes from './MacrosPage.module.css';

/** Answers written once: everybody's and one's own. */
export function MacrosPage() {
  const { t } = useTranslation(['desk', 'common']);
  usePageTitle(t('nav.macros'));
  useAnnounce(null, false);
  const macros = useQuery(macrosQuery);
  const [editing, setEditing] = useState<Macro | 'new' | null>(null);
  const close = () => setEditing(null);
  const items = macros.data?.items ?? [];
  return (
    <>
      <DeskPageTop title={t('nav.macros')}>
        <Button
          size="xs"
          leftSection={<IconPlus size={14} stroke={1.75} aria-hidden="true" />}
          onClick={() => setEditing('new')}
        >
          {t('macros.new')}
        </Button>
      </DeskPageTop>
      <div className={classes.page}>
        {macros.isPending && <LoadingRows count={6} height={64} label={t('common:loading')} />}
        {macros.isError && (
          <LoadFailed error={macros.error} onRetry={() => void macros.refetch()} back="/desk" />
        )}
        {macros.data && items.length === 0 && (
          <Empty icon={<IconNotes size={28} stroke={1.5} />} title={t('macros.empty.title')}>
            {t('macros.empty.text')}
          </Empty>
        )}
        <ul>
          {items.map((macro) => (
            <MacroItem key={macro.id} macro={macro} onEdit={() => setEditing(macro)} />
          ))}
        </ul>
      </div>
      <Dialog
        opened={editing !== null}
        onClose={close}
        title={t(editing === 'new' ? 'macros.new' : 'macros.edit')}
        closeLabel={t('common:close')}
      >
        {editing && <MacroForm macro={editing === 'new' ? undefined : editing} onDone={close} />}
      </Dialog>
    </>
  );
}
