import { IconDownload, IconFileCertificate } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { Ledger } from '../../api/contracts.ts';
import classes from './ContractFiles.module.css';

interface Props {
  id: string;
  state: Ledger['contract']['state'];
}

/** What can be taken along of a contract: its certificate, and the table of its ledger. */
export function ContractFiles({ id, state }: Props) {
  const { t } = useTranslation('contracts');
  const icon = { size: 16, stroke: 1.75, 'aria-hidden': true } as const;
  // A contract that waits for its activation has no certificate.
  const hasCertificate = state !== 'issued' && state !== 'activation_requested';
  return (
    <p className={classes.files}>
      {hasCertificate && (
        <a
          className={classes.file}
          href={`/api/contracts/${id}/certificate`}
          target="_blank"
          rel="noopener"
        >
          <IconFileCertificate {...icon} /> {t('files.certificate')}
        </a>
      )}
      <a className={classes.file} href={`/api/contracts/${id}/ledger.csv`} download>
        <IconDownload {...icon} /> {t('files.ledger')}
      </a>
    </p>
  );
}
