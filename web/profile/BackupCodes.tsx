import { Button, CopyButton } from '@mantine/core';
import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import classes from './ProfilePage.module.css';

interface Props {
  codes: readonly string[];
  onKept: () => void;
}

/** Shown this once: they stay until the person says that they are kept. */
export function BackupCodes({ codes, onKept }: Props) {
  const { t } = useTranslation('people');
  const title = useRef<HTMLHeadingElement>(null);
  useEffect(() => title.current?.focus(), []);
  return (
    <>
      <h3 ref={title} tabIndex={-1}>
        {t('secondFactor.backupTitle')}
      </h3>
      <p className={classes.lead}>{t('secondFactor.backupText')}</p>
      <ul className={classes.codes}>
        {codes.map((code) => (
          <li key={code}>{code}</li>
        ))}
      </ul>
      <div className={classes.foot}>
        <Button onClick={onKept}>{t('secondFactor.kept')}</Button>
        <CopyButton value={codes.join('\n')}>
          {({ copied, copy }) => (
            <Button variant="default" onClick={copy}>
              {t(copied ? 'secondFactor.copied' : 'secondFactor.copy')}
            </Button>
          )}
        </CopyButton>
      </div>
    </>
  );
}
