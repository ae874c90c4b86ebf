import { Button, CopyButton } from '@mantine/core';
import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import classes from './Programs.module.css';

interface Props {
  /** What to do with it. */
  text: string;
  secret: string;
  onKept: () => void;
}

/** Shown this once: it stays until the reader says that it is kept. */
export function SecretOnce({ text, secret, onKept }: Props) {
  const { t } = useTranslation('people');
  const words = useRef<HTMLParagraphElement>(null);
  useEffect(() => words.current?.focus(), []);
  return (
    <div className={classes.form}>
      <p ref={words} tabIndex={-1}>
        {text}
      </p>
      <code className={classes.secret}>{secret}</code>
      <div className={classes.foot}>
        <CopyButton value={secret}>
          {({ copied, copy }) => (
            <Button onClick={copy}>{t(copied ? 'programs.copied' : 'programs.copy')}</Button>
          )}
        </CopyButton>
        <Button variant="default" onClick={onKept}>
          {t('programs.kept')}
        </Button>
      </div>
    </div>
  );
}
