import { Checkbox } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import classes from './Programs.module.css';

interface Props {
  offered: readonly string[];
  /** Empty: every kind. */
  chosen: readonly string[];
  onChange: (chosen: string[]) => void;
}

const isGroup = (kind: string) => kind.endsWith('.*');
const groupOf = (kind: string) => `${kind.split('.')[0]}.*`;

/** Which kinds of events are sent: all, whole groups, or single ones. */
export function KindsField({ offered, chosen, onChange }: Props) {
  const { t } = useTranslation('people');
  const [all, setAll] = useState(chosen.length === 0);
  const set = (kind: string, isChosen: boolean) => {
    const without = chosen.filter((one) => one !== kind);
    const others = isGroup(kind) ? without.filter((one) => groupOf(one) !== kind) : without;
    onChange(isChosen ? [...others, kind] : others);
  };
  return (
    <fieldset className={classes.choices}>
      <legend>{t('webhooks.kinds')}</legend>
      <Checkbox
        label={t('webhooks.everyKind')}
        checked={all}
        onChange={(event) => {
          setAll(event.currentTarget.checked);
          onChange([]);
        }}
      />
      {!all &&
        offered.filter(isGroup).map((group) => {
          const inside = offered.filter((kind) => groupOf(kind) === group && !isGroup(kind));
          return (
            <div key={group} className={classes.group}>
              <Checkbox
                label={group}
                checked={chosen.includes(group)}
                onChange={(event) => set(group, event.currentTarget.checked)}
              />
              {inside.length > 0 && !chosen.includes(group) && (
                <details open={chosen.some((kind) => inside.includes(kind))}>
                  <summary>{t('webhooks.single', { count: inside.length })}</summary>
                  <div className={classes.kinds}>
                    {inside.map((kind) => (
                      <Checkbox
                        key={kind}
                        label={kind}
                        checked={chosen.includes(kind)}
                        onChange={(event) => set(kind, event.currentTarget.checked)}
                      />
                    ))}
                  </div>
                </details>
              )}
            </div>
          );
        })}
      {!all && chosen.length === 0 && <p className={classes.lead}>{t('webhooks.noneChosen')}</p>}
    </fieldset>
  );
}
