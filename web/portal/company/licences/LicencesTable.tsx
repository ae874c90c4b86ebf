import { useTranslation } from 'react-i18next';
import type { Licence } from '../../../../api/licences.ts';
import { useTimeFormat } from '../../../clock/reader.ts';
import { Seats } from '../../../licences/Seats.tsx';
import { Until } from '../../../licences/Until.tsx';
import classes from './Licences.module.css';
import { WholeCode } from './WholeCode.tsx';

interface Props {
  publicId: string;
  items: Licence[];
  /** Whether this reader may ask for whole codes here. */
  readsCodes?: boolean;
  /** Without who added each, and when. */
  brief?: boolean;
}

export function LicencesTable({ publicId, items, readsCodes = false, brief = false }: Props) {
  const { t } = useTranslation('licences');
  return (
    <table className={classes.table}>
      <thead>
        <tr>
          <th scope="col">{t('product')}</th>
          <th scope="col">{t('ending')}</th>
          <th scope="col">{t('devices')}</th>
          <th scope="col">{t('until')}</th>
          {!brief && <th scope="col">{t('added')}</th>}
        </tr>
      </thead>
      <tbody>
        {items.map((licence) => (
          <Row
            key={licence.id}
            publicId={publicId}
            licence={licence}
            readsCodes={readsCodes}
            brief={brief}
          />
        ))}
      </tbody>
    </table>
  );
}

type RowProps = Required<Omit<Props, 'items'>> & { licence: Licence };

function Row({ publicId, licence, readsCodes, brief }: RowProps) {
  const { t } = useTranslation('licences');
  const { date } = useTimeFormat();
  const { productName, company, codeEnding, attachedBy, attachedAt } = licence;
  return (
    <tr>
      <th scope="row">
        {productName}
        {company && <span className={classes.second}>{company.name}</span>}
      </th>
      <td data-label={t('ending')}>
        <span className={classes.code}>…{codeEnding}</span>
        {readsCodes && <WholeCode publicId={publicId} licence={licence} />}
      </td>
      <td data-label={t('devices')}>
        <Seats licence={licence} />
      </td>
      <td data-label={t('until')}>
        <Until licence={licence} />
      </td>
      {!brief && (
        <td data-label={t('added')} className={classes.quiet}>
          {t('by', { name: attachedBy.name, day: date(Date.parse(attachedAt)) })}
        </td>
      )}
    </tr>
  );
}
