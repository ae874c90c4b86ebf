import { Button, Checkbox } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { OutdatedContracts } from '../../../../api/contract-changes.ts';
import { LoadFailed } from '../../../app/LoadFailed.tsx';
import { Card, CardPart } from '../../../design/Card.tsx';
import { Dialog } from '../../../design/Dialog.tsx';
import { LoadingRows } from '../../../design/PageState.tsx';
import changes from '../../contracts/changes/Changes.module.css';
import { outdatedQuery } from '../../contracts/changes/queries.ts';
import classes from '../Settings.module.css';
import tables from '../Tables.module.css';
import { MoveForm } from './MoveForm.tsx';

type Contract = OutdatedContracts['items'][number];

/** P7: signed contracts that promise something else than their plan does now; they are moved by somebody, never by themselves. */
export function ContractsBehind() {
  const { t, i18n } = useTranslation(['contract-states', 'common']);
  const list = useQuery(outdatedQuery(i18n.language));
  const [picked, setPicked] = useState<readonly string[]>([]);
  const [opened, setOpened] = useState(false);
  if (list.isPending) return <LoadingRows count={3} height={48} label={t('common:loading')} />;
  if (list.isError)
    return <LoadFailed error={list.error} onRetry={() => void list.refetch()} back="/desk" />;
  const { version, items } = list.data;
  const chosen = items.filter(({ id }) => picked.includes(id));
  return (
    <Card aria-labelledby="behind">
      <CardPart className={changes.stack ?? ''}>
        <h2 id="behind">{t('versions.title')}</h2>
        <p className={classes.hint}>
          {t(items.length > 0 ? 'versions.lead' : 'versions.none', { version })}
        </p>
        {groupsOf(items).map((group) => (
          <Group key={group[0]?.id} contracts={group} picked={picked} onPick={setPicked} />
        ))}
        {items.length > 0 && (
          <div className={changes.buttons}>
            <Button disabled={chosen.length === 0} onClick={() => setOpened(true)}>
              {t('versions.seeCount', { count: chosen.length })}
            </Button>
          </div>
        )}
      </CardPart>
      <Dialog
        opened={opened}
        onClose={() => setOpened(false)}
        title={t('versions.title2', { version })}
        closeLabel={t('common:close')}
        wide
      >
        <MoveForm contracts={chosen} onPicked={setPicked} />
      </Dialog>
    </Card>
  );
}

/** By plan and version, as they come. */
const groupsOf = (items: readonly Contract[]): Contract[][] => [
  ...Map.groupBy(items, ({ planId, catalogueVersion }) => `${planId} ${catalogueVersion}`).values(),
];

interface GroupProps {
  contracts: readonly Contract[];
  picked: readonly string[];
  onPick: (ids: readonly string[]) => void;
}

function Group({ contracts, picked, onPick }: GroupProps) {
  const { t } = useTranslation('contract-states');
  const [first] = contracts;
  const ids = contracts.map(({ id }) => id);
  const inGroup = ids.filter((id) => picked.includes(id));
  const others = picked.filter((id) => !ids.includes(id));
  if (!first) return null;
  const all = inGroup.length === ids.length;
  return (
    <table className={tables.table}>
      <thead>
        <tr>
          <th scope="col">
            <Checkbox
              label={t('versions.all', { plan: first.planName, version: first.catalogueVersion })}
              checked={all}
              indeterminate={!all && inGroup.length > 0}
              onChange={() => onPick(all ? others : [...others, ...ids])}
            />
          </th>
          <th scope="col">{t('versions.requests')}</th>
        </tr>
      </thead>
      <tbody>
        {contracts.map(({ id, number, company, openRequests }) => (
          <tr key={id}>
            <th scope="row">
              <Checkbox
                aria-label={t('versions.pick', { number, company: company.name })}
                label={
                  <Link to="/desk/contracts/$id" params={{ id }}>
                    {company.name} · {number}
                  </Link>
                }
                checked={picked.includes(id)}
                onChange={() =>
                  onPick(picked.includes(id) ? picked.filter((one) => one !== id) : [...picked, id])
                }
              />
            </th>
            <td data-label={t('versions.requests')}>{openRequests}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
