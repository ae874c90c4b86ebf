import { Button } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { LoadFailed } from '../../app/LoadFailed.tsx';
import { usePageTitle } from '../../app/page-title.ts';
import { Dialog } from '../../design/Dialog.tsx';
import { LoadingRows } from '../../design/PageState.tsx';
import { DeskPageTop } from '../DeskPageTop.tsx';
import { useAnnounce } from '../presence.ts';
import classes from './CompanyPage.module.css';
import { Licences } from './Licences.tsx';
import { MergeForm } from './MergeForm.tsx';
import { Mergers } from './Mergers.tsx';
import { People } from './People.tsx';
import { mergersQuery } from './queries.ts';
import { UndoForm } from './UndoForm.tsx';
import type { Undoing } from './undoing.ts';

const route = getRouteApi('/desk-layout/desk/companies/$publicId');

/** A company with its people, and as part of what it is seen. */
export function CompanyPage() {
  const { t } = useTranslation(['companies', 'common']);
  const { publicId } = route.useParams();
  const { data, error, refetch } = useQuery(mergersQuery(publicId));
  // What was asked stays in the dialog while it closes.
  const [opened, setOpened] = useState(false);
  const [asked, setAsked] = useState<'merge' | Undoing | null>(null);
  const [said, setSaid] = useState('');
  const title = data?.company.name ?? publicId;
  usePageTitle(title);
  useAnnounce(null, false);
  const ask = (question: 'merge' | Undoing) => {
    setAsked(question);
    setOpened(true);
  };
  const done = (words: string) => {
    setOpened(false);
    setSaid(words);
  };
  const isAlone = data?.mergedInto === null && data.merged.length === 0;
  return (
    <>
      <DeskPageTop title={title}>
        {data?.mayMerge && isAlone && (
          <Button size="xs" variant="default" onClick={() => ask('merge')}>
            {t('merge.button')}
          </Button>
        )}
      </DeskPageTop>
      <div className={classes.page}>
        <p className={classes.quiet}>{publicId}</p>
        <p role="status">{said}</p>
        {!data && error && <LoadFailed error={error} onRetry={refetch} back="/desk" />}
        {!data && !error && <LoadingRows count={4} height={44} label={t('common:loading')} />}
        {data && <Mergers mergers={data} onUndo={ask} />}
        {data && <People publicId={publicId} />}
        {data && <Licences publicId={publicId} />}
      </div>
      <Dialog
        opened={opened}
        onClose={() => setOpened(false)}
        title={
          asked === 'merge'
            ? t('merge.title', { name: title })
            : t('undo.title', { name: asked?.name ?? '' })
        }
        closeLabel={t('common:close')}
        wide={asked === 'merge'}
      >
        {asked === 'merge' && data && <MergeForm company={data.company} onDone={done} />}
        {asked !== null && asked !== 'merge' && <UndoForm undoing={asked} onDone={done} />}
      </Dialog>
    </>
  );
}
