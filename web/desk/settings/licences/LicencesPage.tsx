import { Button, FileButton } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { LARGEST_REGISTRY_FILE } from '../../../../domain/licences/index.ts';
import { ApiError } from '../../../app/api.ts';
import { LoadFailed } from '../../../app/LoadFailed.tsx';
import { useProblemWords } from '../../../app/problem-words.ts';
import { Card, CardPart } from '../../../design/Card.tsx';
import { Notice } from '../../../design/Notice.tsx';
import { LoadingRows } from '../../../design/PageState.tsx';
import { ImportItem } from './ImportItem.tsx';
import classes from './Imports.module.css';
import { importsQuery, useImport } from './queries.ts';

/** C1: the vendor's licence registry comes in as files. */
export function LicencesPage() {
  const { t } = useTranslation(['licences', 'common']);
  const words = useProblemWords();
  const taking = useImport();
  const imports = useQuery(importsQuery(taking.isPending));
  const [file, setFile] = useState<File | null>(null);
  const isLarge = file !== null && file.size > LARGEST_REGISTRY_FILE;
  const send = (event: FormEvent) => {
    event.preventDefault();
    if (file && !isLarge && !taking.isPending) taking.mutate(file);
  };
  const megabytes = LARGEST_REGISTRY_FILE / 1_048_576;
  return (
    <Card aria-labelledby="licence-registry">
      <CardPart>
        <h2 id="licence-registry">{t('imports.title')}</h2>
        <p className={classes.lead}>{t('imports.lead')}</p>
        <form className={classes.form} onSubmit={send} noValidate>
          <FileButton
            accept=".csv,text/csv"
            inputProps={{ 'aria-label': t('imports.file') }}
            onChange={(chosen) => {
              setFile(chosen);
              taking.reset();
            }}
          >
            {(props) => (
              <Button variant="default" {...props}>
                {t('imports.choose')}
              </Button>
            )}
          </FileButton>
          {file && <span className={classes.name}>{file.name}</span>}
          <Button type="submit" disabled={!file || isLarge} loading={taking.isPending}>
            {t('imports.send')}
          </Button>
        </form>
        {isLarge && <Notice tone="error">{t('imports.tooLarge', { megabytes })}</Notice>}
        {taking.isError && (
          <Notice tone="error">
            {words(taking.error)}
            {taking.error instanceof ApiError && taking.error.code === 'licence_file_wrong' && (
              <p className={classes.detail}>{taking.error.message}</p>
            )}
          </Notice>
        )}
      </CardPart>
      <CardPart>
        {imports.isPending && <LoadingRows count={3} height={44} label={t('common:loading')} />}
        {imports.isError && !imports.data && (
          <LoadFailed error={imports.error} onRetry={() => void imports.refetch()} back="/desk" />
        )}
        {imports.data?.items.length === 0 && <p>{t('imports.none')}</p>}
        <ul className={classes.list}>
          {imports.data?.items.map((taken) => (
            <ImportItem key={taken.id} taken={taken} />
          ))}
        </ul>
      </CardPart>
    </Card>
  );
}
