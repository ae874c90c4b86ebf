import { Collapse, UnstyledButton } from '@mantine/core';
import { IconChevronDown, IconDownload } from '@tabler/icons-react';
import { queryOptions, useQuery } from '@tanstack/react-query';
import { useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { z } from 'zod';
import type { signingKey } from '../../api/signing-key.ts';
import { call } from '../app/api.ts';
import classes from './ReceiptFile.module.css';

const signingKeyQuery = queryOptions({
  queryKey: ['signing-key'],
  queryFn: ({ signal }) => call<z.infer<typeof signingKey>>('/api/signing-key', { signal }),
});

/** The receipt of all clocks as a signed file, and what it is worth. */
export function ReceiptFile({ number }: { number: string }) {
  const { t } = useTranslation();
  const [open, setOpen] = useState(false);
  const id = useId();
  const key = useQuery({ ...signingKeyQuery, enabled: open });
  return (
    <div className={classes.file}>
      <a className={classes.link} href={`/api/requests/${number}/receipt-file`} download>
        <IconDownload size={16} stroke={1.75} aria-hidden="true" /> {t('receiptFile.download')}
      </a>
      <UnstyledButton
        className={classes.what ?? ''}
        aria-expanded={open}
        aria-controls={id}
        onClick={() => setOpen(!open)}
      >
        {t('receiptFile.what')}
        <IconChevronDown size={14} stroke={1.75} aria-hidden="true" data-open={open} />
      </UnstyledButton>
      <Collapse expanded={open} id={id}>
        <div className={classes.words}>
          <p>{t('receiptFile.text')}</p>
          <code>pactdesk receipt verify {number}-receipt.json</code>
          <p>{t('receiptFile.key')}</p>
          {key.data && <code>{inGroups(key.data.fingerprint)}</code>}
        </div>
      </Collapse>
    </div>
  );
}

/** Eight digits at a time, as one compares them. */
const inGroups = (fingerprint: string): string => fingerprint.match(/.{1,8}/g)?.join(' ') ?? '';
