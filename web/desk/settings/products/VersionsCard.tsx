import { Button, TextInput } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ProductSettings } from '../../../../api/settings-content.ts';
import { Card, CardPart } from '../../../design/Card.tsx';
import { moved } from '../../../design/moved.ts';
import settingsClasses from '../Settings.module.css';
import tables from '../Tables.module.css';
import { CardHead } from './CardHead.tsx';
import { withChangedVersion, withNewVersion, withoutVersion } from './edit-products.ts';
import { NewVersion } from './NewVersion.tsx';
import classes from './Products.module.css';
import { VersionRow } from './VersionRow.tsx';

/** So many are shown until one asks for all; the newest come first. */
const SHOWN = 10;

interface Props {
  product: ProductSettings;
  onChange: (product: ProductSettings) => void;
}

/** R2: versions with their phase, newest first; long lists are folded, and a version is found by typing. */
export function VersionsCard({ product, onChange }: Props) {
  const { t } = useTranslation('products');
  const [adding, setAdding] = useState(false);
  const [all, setAll] = useState(false);
  const [typed, setTyped] = useState('');
  const [said, setSaid] = useState('');
  const { versions } = product;
  const found = versions.flatMap((version, at) =>
    version.version.includes(typed.trim()) ? [{ version, at }] : [],
  );
  const shown = all || typed.trim() !== '' ? found : found.slice(0, SHOWN);
  return (
    <Card aria-labelledby="versions">
      <CardPart className={settingsClasses.form ?? ''}>
        <CardHead
          id="versions"
          title={t('version.title')}
          add={t('version.new')}
          onAdd={() => setAdding(true)}
        />
        <p className={settingsClasses.hint}>{t('version.hint')}</p>
        {adding && (
          <NewVersion
            product={product}
            onCancel={() => setAdding(false)}
            onAdd={(added) => {
              onChange(withNewVersion(product, added));
              setAdding(false);
              setSaid(t('version.added', { version: added.version }));
            }}
          />
        )}
        {versions.length > SHOWN && (
          <TextInput
            type="search"
            className={classes.find ?? ''}
            label={t('version.find')}
            value={typed}
            onChange={(event) => setTyped(event.currentTarget.value)}
          />
        )}
        {found.length === 0 && <p role="status">{t('version.none')}</p>}
        <table className={`${tables.table} ${classes.versions}`}>
          <thead>
            <tr>
              <th scope="col">{t('version.one')}</th>
              <th scope="col">{t('version.phase')}</th>
              <th scope="col">{t('version.certified')}</th>
              <th scope="col">{t('version.update')}</th>
              <th scope="col">
                <span className={tables.unseen}>{t('version.actions')}</span>
              </th>
            </tr>
          </thead>
          <tbody>
            {shown.map(({ version, at }) => (
              <VersionRow
                key={version.version}
                product={product}
                version={version}
                at={at}
                onChange={(changed) => onChange(withChangedVersion(product, at, changed))}
                onMove={(to) => {
                  onChange({ ...product, versions: moved(versions, at, to) });
                  const place = { name: version.version, place: to + 1, count: versions.length };
                  setSaid(t('move.done', place));
                }}
                onRemove={() => onChange(withoutVersion(product, version.version))}
              />
            ))}
          </tbody>
        </table>
        {shown.length < found.length && (
          <div>
            <Button variant="subtle" onClick={() => setAll(true)}>
              {t('version.older', { count: found.length - shown.length })}
            </Button>
          </div>
        )}
        <p role="status" className={classes.said}>
          {said}
        </p>
      </CardPart>
    </Card>
  );
}
