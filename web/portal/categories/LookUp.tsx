import { Button, TextInput } from '@mantine/core';
import { IconExternalLink } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { RequestCategory } from '../../../api/request-categories.ts';
import { recognise } from '../../../domain/indicators/index.ts';
import { Card, CardPart } from '../../design/Card.tsx';
import { Notice } from '../../design/Notice.tsx';
import classes from './CategoryForm.module.css';
import { lookUpLink } from './look-up.ts';

interface Props {
  category: RequestCategory;
  /** A link with `{indicator}`. */
  lookUp: string;
}

/** R1: an indicator carried over to the threat portal. Nothing is sent by this page: the reader opens the link. */
export function LookUp({ category, lookUp }: Props) {
  const { t } = useTranslation('categories');
  const [typed, setTyped] = useState('');
  const found = recognise(typed);
  const known = found.kind !== 'none';
  const hint = !known && found.perhaps !== 'empty' ? t(`lookUp.perhaps.${found.perhaps}`) : null;
  return (
    <div className={classes.form}>
      <h1>{category.name}</h1>
      <p className={classes.describes}>{category.describes}</p>
      {category.note && <Notice tone="info">{category.note}</Notice>}
      <Card>
        <CardPart className={classes.fields}>
          <TextInput
            label={t('lookUp.indicator')}
            description={t('lookUp.how')}
            value={typed}
            maxLength={2000}
            autoComplete="off"
            spellCheck={false}
            onChange={(event) => setTyped(event.currentTarget.value)}
          />
          <div aria-live="polite" className={classes.found}>
            {known && (
              <p>
                {t(`lookUp.kind.${found.kind}`)} <code>{found.value}</code>
              </p>
            )}
            {hint && <p className={classes.wrong}>{hint}</p>}
          </div>
        </CardPart>
        <CardPart className={classes.foot}>
          {known ? (
            <Button
              component="a"
              size="lg"
              className={classes.link ?? ''}
              href={lookUpLink(lookUp, found.value)}
              target="_blank"
              rel="noopener noreferrer"
              rightSection={<IconExternalLink size={18} stroke={1.75} aria-hidden="true" />}
            >
              {t('lookUp.open', { host: new URL(lookUp).host })}
            </Button>
          ) : (
            <p className={classes.help}>{t('lookUp.nothing')}</p>
          )}
        </CardPart>
      </Card>
    </div>
  );
}
