import { useTranslation } from 'react-i18next';
import type { ContractChangePreview } from '../../../../api/contract-changes.ts';
import { MovedRequests } from '../../settings/saving/MovedRequests.tsx';
import tables from '../../settings/Tables.module.css';
import classes from './Changes.module.css';

/** P7, P8: what a contract would promise, what is left of its quota, which deadlines move. */
export function ChangePreview({ preview }: { preview: ContractChangePreview }) {
  const { t } = useTranslation('contract-states');
  const changed = preview.promises.filter(({ changes }) => changes);
  const movedRequests = new Set(preview.moved.map(({ number }) => number)).size;
  return (
    <div className={classes.preview}>
      <div>
        <h3>{t('preview.promises')}</h3>
        {changed.length === 0 && <p>{t('preview.same')}</p>}
        {changed.length > 0 && (
          <table className={tables.table}>
            <thead>
              <tr>
                <th scope="col">{t('preview.what')}</th>
                <th scope="col">{t('preview.before')}</th>
                <th scope="col">{t('preview.after')}</th>
              </tr>
            </thead>
            <tbody>
              {changed.map(({ what, before, after }) => (
                <tr key={what}>
                  <th scope="row">{what}</th>
                  <td data-label={t('preview.before')}>{before}</td>
                  <td data-label={t('preview.after')}>{after}</td>
                </tr>
              ))}
            </tbody>
          </table>
        )}
      </div>
      <Quota quota={preview.quota} />
      <MovedRequests
        of={preview.contract.number}
        preview={{
          movedRequests,
          unmovedRequests: preview.openRequests - movedRequests,
          moved: preview.moved,
        }}
      />
    </div>
  );
}

/** K3: by the rule, before anybody decides. */
function Quota({ quota }: Pick<ContractChangePreview, 'quota'>) {
  const { t } = useTranslation('contract-states');
  const words = ({ granted, left }: NonNullable<typeof quota>['before']) =>
    granted === null ? t('preview.unlimited') : t('preview.left', { left, granted });
  return (
    <div>
      <h3>{t('preview.quota')}</h3>
      {quota ? (
        <p>
          {words(quota.before)} → <strong>{words(quota.after)}</strong>{' '}
          <span className={classes.quiet}>{t('preview.used', { count: quota.used })}</span>
        </p>
      ) : (
        <p>{t('preview.noYear')}</p>
      )}
    </div>
  );
}
