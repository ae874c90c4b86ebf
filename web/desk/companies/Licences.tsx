import { Button } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Licence } from '../../../api/licences.ts';
import { useProblemWords } from '../../app/problem-words.ts';
import { Card } from '../../design/Card.tsx';
import { Dialog } from '../../design/Dialog.tsx';
import { Failed, LoadingRows } from '../../design/PageState.tsx';
import { licencesQuery } from '../../licences/queries.ts';
import { Seats } from '../../licences/Seats.tsx';
import { Until } from '../../licences/Until.tsx';
import { Export, exportPath } from '../../lists/Export.tsx';
import classes from './Licences.module.css';
import { MoveLicence } from './MoveLicence.tsx';

/** C5: what the company may use; who keeps licences moves one to another company. */
export function Licences({ publicId }: { publicId: string }) {
  const { t, i18n } = useTranslation(['licences', 'common']);
  const words = useProblemWords();
  const licences = useQuery(licencesQuery(publicId, i18n.language));
  const [moved, setMoved] = useState<Licence | null>(null);
  const [opened, setOpened] = useState(false);
  const [said, setSaid] = useState('');
  const ask = (licence: Licence) => {
    setMoved(licence);
    setOpened(true);
  };
  const done = (what: string) => {
    setOpened(false);
    setSaid(what);
  };
  return (
    <Card className={classes.card ?? ''} aria-labelledby="licences">
      <div className={classes.head}>
        <h2 id="licences">{t('title')}</h2>
        {licences.data && licences.data.items.length > 0 && (
          <Export path={exportPath(publicId, 'licences')} of={t('title')} size="xs" />
        )}
      </div>
      <p role="status">{said}</p>
      {licences.isPending && <LoadingRows count={3} height={44} label={t('common:loading')} />}
      {licences.isError && !licences.data && (
        <Failed
          words={words(licences.error)}
          retry={t('common:retry')}
          onRetry={() => void licences.refetch()}
        />
      )}
      {licences.data?.items.length === 0 && <p>{t('none')}</p>}
      <ul>
        {licences.data?.items.map((licence) => (
          <Item
            key={licence.id}
            licence={licence}
            onMove={licences.data.abilities.move ? () => ask(licence) : null}
          />
        ))}
      </ul>
      <Dialog
        opened={opened}
        onClose={() => setOpened(false)}
        title={t('desk.moveTitle')}
        closeLabel={t('common:close')}
      >
        {moved && <MoveLicence publicId={publicId} licence={moved} onDone={done} />}
      </Dialog>
    </Card>
  );
}

function Item({ licence, onMove }: { licence: Licence; onMove: (() => void) | null }) {
  const { t } = useTranslation('licences');
  const { productName: product, codeEnding: ending, company } = licence;
  return (
    <li className={classes.item}>
      <span className={classes.product}>
        {product} <span className={classes.quiet}>…{ending}</span>
        {company && <span className={classes.quiet}> {company.name}</span>}
      </span>
      <Seats licence={licence} />
      <Until licence={licence} />
      {onMove && (
        <Button
          size="xs"
          variant="default"
          aria-label={t('desk.moveOf', { product, ending })}
          onClick={onMove}
        >
          {t('desk.move')}
        </Button>
      )}
    </li>
  );
}
