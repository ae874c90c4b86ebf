import { ActionIcon, Checkbox, NativeSelect } from '@mantine/core';
import { IconPencil, IconTrash } from '@tabler/icons-react';
import { useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ProductSettings } from '../../../../api/settings-content.ts';
import { nameIn } from '../../../../domain/names.ts';
import { PHASES } from '../../../../domain/support/index.ts';
import { useDay } from '../../../contracts/use-day.ts';
import { MoveButtons } from '../../../design/MoveButtons.tsx';
import { useFaultAt, useSettingsDesk } from '../context.ts';
import tables from '../Tables.module.css';
import type { Version } from './edit-products.ts';
import classes from './Products.module.css';
import { VersionForm } from './VersionForm.tsx';

interface Props {
  product: ProductSettings;
  version: Version;
  /** From 0. */
  at: number;
  onChange: (version: Version) => void;
  onMove: (to: number) => void;
  onRemove: () => void;
}

const icon = { size: 16, stroke: 1.75, 'aria-hidden': true } as const;

/** A version: its phase and its mark change at once, the rest in the form that opens below. */
export function VersionRow({ product, version, at, onChange, onMove, onRemove }: Props) {
  const { t, i18n } = useTranslation('products');
  const { mayChange } = useSettingsDesk().settings;
  const fault = useFaultAt('product', product.id);
  const day = useDay();
  const [editing, setEditing] = useState(false);
  const pencil = useRef<HTMLButtonElement>(null);
  const { version: name, phase, certified, recommendedUpdate: update } = version;
  const wrong = ['version', 'recommendedUpdate', 'limitedSince', 'endedSince']
    .map((field) => fault(`versions.${name}.${field}`))
    .find(Boolean);
  const close = () => {
    setEditing(false);
    pencil.current?.focus();
  };
  return (
    <>
      <tr className={editing ? classes.editing : undefined}>
        <th scope="row">
          {name}
          {wrong && <span className={tables.wrong}>{wrong}</span>}
        </th>
        <td data-label={t('version.phase')}>
          <NativeSelect
            aria-label={t('version.phaseOf', { version: name })}
            disabled={!mayChange}
            value={phase}
            data={PHASES.map((each) => ({ value: each, label: t(`phase.${each}`) }))}
            onChange={(event) => {
              const chosen = PHASES.find((each) => each === event.currentTarget.value);
              if (chosen) onChange({ ...version, phase: chosen });
            }}
          />
          {(['limitedSince', 'endedSince'] as const).map((key) => {
            const since = version[key];
            return (
              since && (
                <span key={key} className={tables.quiet}>
                  {t(`version.${key}Day`, { day: day(since) })}
                </span>
              )
            );
          })}
        </td>
        <td data-label={t('version.certified')}>
          <Checkbox
            aria-label={t('version.certifiedOf', { version: name })}
            disabled={!mayChange}
            checked={certified}
            onChange={(event) => onChange({ ...version, certified: event.currentTarget.checked })}
          />
        </td>
        <td data-label={t('version.update')}>
          {update?.version}
          {update && <span className={tables.quiet}>{nameIn(update.fixes, i18n.language)}</span>}
        </td>
        <td className={tables.tools}>
          {mayChange && (
            <span className={classes.tools}>
              <MoveButtons
                upLabel={t('move.up', { name })}
                downLabel={t('move.down', { name })}
                at={at}
                count={product.versions.length}
                onMove={onMove}
              />
              <ActionIcon
                ref={pencil}
                variant="subtle"
                color="gray"
                aria-label={t('open', { name })}
                aria-expanded={editing}
                onClick={() => setEditing(!editing)}
              >
                <IconPencil {...icon} />
              </ActionIcon>
              <ActionIcon
                variant="subtle"
                color="gray"
                aria-label={t('remove', { name })}
                onClick={onRemove}
              >
                <IconTrash {...icon} />
              </ActionIcon>
            </span>
          )}
        </td>
      </tr>
      {editing && (
        <tr>
          <td colSpan={5}>
            <VersionForm
              product={product}
              version={version}
              onKeep={(changed) => {
                onChange(changed);
                close();
              }}
              onCancel={close}
            />
          </td>
        </tr>
      )}
    </>
  );
}
