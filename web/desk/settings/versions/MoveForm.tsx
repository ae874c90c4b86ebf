import { Button } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { type FormEvent, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { MovedVersions, OutdatedContracts } from '../../../../api/contract-changes.ts';
import { focusFirstWrong } from '../../../app/focus.ts';
import { useProblemWords } from '../../../app/problem-words.ts';
import { Notice } from '../../../design/Notice.tsx';
import { LoadingRows } from '../../../design/PageState.tsx';
import { ChangePreview } from '../../contracts/changes/ChangePreview.tsx';
import classes from '../../contracts/changes/Changes.module.css';
import { useMoveVersions, versionPreviewQuery } from '../../contracts/changes/queries.ts';
import { type Why, WhyFields } from '../../contracts/changes/WhyFields.tsx';

interface Props {
  contracts: OutdatedContracts['items'];
  /** Those that are still to be moved. */
  onPicked: (ids: string[]) => void;
}

/** P7, P8: what the version in force would do to each contract, and then the deed. */
export function MoveForm({ contracts, onPicked }: Props) {
  const { t, i18n } = useTranslation(['contract-states', 'problems', 'common']);
  const words = useProblemWords();
  const form = useRef<HTMLFormElement>(null);
  const [asked] = useState(contracts);
  const preview = useQuery(
    versionPreviewQuery(
      asked.map(({ id }) => id),
      i18n.language,
    ),
  );
  const move = useMoveVersions();
  const [why, setWhy] = useState<Why>({ reason: '', mayBeLater: false });
  const [tried, setTried] = useState(false);
  if (move.data) return <Outcome contracts={asked} moved={move.data} />;
  if (preview.isPending) return <LoadingRows count={6} height={32} label={t('common:loading')} />;
  if (preview.isError) return <Notice tone="error">{words(preview.error)}</Notice>;
  const send = (event: FormEvent) => {
    event.preventDefault();
    setTried(true);
    const reason = why.reason.trim();
    if (reason === '') return focusFirstWrong(form.current);
    if (move.isPending) return;
    const body = { contractIds: asked.map(({ id }) => id), ...why, reason };
    move.mutate(body, {
      onSuccess: ({ items }) =>
        onPicked(items.filter(({ refused }) => refused !== null).map((item) => item.contractId)),
    });
  };
  return (
    <form className={classes.form} ref={form} onSubmit={send} noValidate>
      {preview.data.items.map((item) => (
        <section key={item.contract.id} className={classes.one}>
          <h2>
            {item.contract.company.name} · {item.contract.number}
          </h2>
          <ChangePreview preview={item} />
        </section>
      ))}
      <WhyFields
        why={why}
        tried={tried}
        needsReason={preview.data.items.some(({ needReason }) => needReason > 0)}
        onChange={setWhy}
      />
      {move.isError && <Notice tone="error">{words(move.error)}</Notice>}
      <Button type="submit" loading={move.isPending}>
        {t('versions.move')}
      </Button>
    </form>
  );
}

function Outcome({ contracts, moved }: { contracts: Props['contracts']; moved: MovedVersions }) {
  const { t } = useTranslation(['contract-states', 'problems']);
  const refused = moved.items.filter((item) => item.refused !== null);
  const numberOf = (id: string) => contracts.find((contract) => contract.id === id)?.number ?? '';
  return (
    <div className={classes.preview}>
      <p role="status">{t('versions.moved', { count: moved.items.length - refused.length })}</p>
      {refused.map((item) => (
        <Notice key={item.contractId} tone="error">
          {t('versions.refused', {
            number: numberOf(item.contractId),
            why: t(`problems:${item.refused}` as 'problems:not_found'),
          })}
        </Notice>
      ))}
    </div>
  );
}
