import { Button } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useProblemWords } from '../../../app/problem-words.ts';
import { Card } from '../../../design/Card.tsx';
import { Failed, LoadingRows } from '../../../design/PageState.tsx';
import { licencesQuery } from '../../../licences/queries.ts';
import { Export, exportPath } from '../../../lists/Export.tsx';
import { useShownCompany } from '../shown-company.ts';
import { AddLicence } from './AddLicence.tsx';
import classes from './Licences.module.css';
import { LicencesTable } from './LicencesTable.tsx';
import { Warnings } from './Warnings.tsx';

/** C5: what the company may use, how much of it is in use and until when; for whom it is not supported. */
export function LicencesPart() {
  const { t, i18n } = useTranslation(['licences', 'common']);
  const words = useProblemWords();
  const company = useShownCompany();
  const licences = useQuery(licencesQuery(company.publicId, i18n.language));
  const [adding, setAdding] = useState(false);
  return (
    <>
      {licences.data && <Warnings licences={licences.data} />}
      <Card aria-labelledby="licences">
        <div className={classes.head}>
          <h2 id="licences">{t('title')}</h2>
          <div className={classes.ways}>
            {licences.data && licences.data.items.length > 0 && (
              <Export path={exportPath(company.publicId, 'licences')} of={t('title')} />
            )}
            {licences.data?.abilities.add && (
              <Button variant="default" onClick={() => setAdding(true)}>
                {t('add')}
              </Button>
            )}
          </div>
        </div>
        {licences.isPending && <LoadingRows count={4} height={48} label={t('common:loading')} />}
        {licences.isError && !licences.data && (
          <Failed
            words={words(licences.error)}
            retry={t('common:retry')}
            onRetry={() => void licences.refetch()}
          />
        )}
        {licences.data?.items.length === 0 && <p className={classes.none}>{t('none')}</p>}
        {licences.data && licences.data.items.length > 0 && (
          <LicencesTable
            publicId={company.publicId}
            items={licences.data.items}
            readsCodes={licences.data.abilities.add}
          />
        )}
      </Card>
      <AddLicence
        company={company}
        opened={adding}
        onClose={() => setAdding(false)}
        onAdded={({ productName: product, codeEnding: ending }) => {
          setAdding(false);
          company.say(t('form.done', { product, ending }));
        }}
      />
    </>
  );
}
