import { UnstyledButton } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useMe } from './session.ts';
import { deviceTimeZone, formatter } from './time.ts';
import { useChangeMe } from './use-change-me.ts';
import classes from './ZoneLine.module.css';

/** Names the reader's zone once, and offers the device's where it is another (A1). */
export function ZoneLine() {
  const { t, i18n } = useTranslation();
  const { timeZone } = useMe().person;
  const change = useChangeMe();
  const here = deviceTimeZone();
  const name = (zone: string) => formatter(i18n.language, zone).zone();
  return (
    <p className={classes.line}>
      {t('zone', { zone: name(timeZone) })}{' '}
      {name(here) !== name(timeZone) && (
        <UnstyledButton
          className={classes.other ?? ''}
          onClick={() => change.mutate({ timeZone: here })}
        >
          {t('useZone', { zone: name(here) })}
        </UnstyledButton>
      )}
    </p>
  );
}
