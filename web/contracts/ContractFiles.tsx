import { IconDownload, IconFileCertificate } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { Ledger } from '../../api/contracts.ts';
import { isActivated } from '../../domain/contracts/index.ts';
import classes from './ContractFiles.module.css';

interface Props {
  id: string;
  state: Ledger['contract']['state'];
}

const icon = { size: 16, stroke: 1.75, 'aria-hidden': true } as const;

/** K1: for everybody of the company. A contract that waits for its activation has none. */
export function CertificateLink({ id, state }: Props) {
  const { t } = useTranslation('contracts');
  if (!isActivated({ state })) return null;
  return (
    <a
      className={classes.file}
      href={`/api/contracts/${id}/certificate`}
      target="_blank"
      rel="noopener"
    >
      <IconFileCertificate {...icon} /> {t('files.certificate')}
    </a>
  );
}

/** What can be taken along of a contract: its certificate, and the table of its ledger. */
export function ContractFiles({ id, state }: Props) {
  const { t } = useTranslation('contracts');
  return (
    <p className={classes.files}>
      <CertificateLink id={id} state={state} />
      {(['csv', 'xlsx'] as const).map((format) => (
        <a
          key={format}
          className={classes.file}
          href={`/api/contracts/${id}/ledger/export?format=${format}`}
          download
        >
          <IconDownload {...icon} /> {t('files.ledger', { format: format.toUpperCase() })}
        </a>
      ))}
    </p>
  );
}
