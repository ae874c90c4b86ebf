import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { useProblemWords } from '../app/problem-words.ts';
import { Card, CardPart } from '../design/Card.tsx';
import { Failed, LoadingRows } from '../design/PageState.tsx';
import { Archive } from './Archive.tsx';
import { CompanyWaits, DeleteCompanyForm } from './DeleteCompany.tsx';
import classes from './Privacy.module.css';
import { companyArchive, companyDeletionQuery } from './queries.ts';

/** C3, C6: the owner takes the company's data along, and has the company deleted. */
export function CompanyData({ publicId, company }: { publicId: string; company: string }) {
  const { t } = useTranslation(['privacy', 'common']);
  const words = useProblemWords();
  const found = useQuery(companyDeletionQuery(publicId));
  return (
    <div className={classes.column}>
      <Archive
        id="company-data"
        title={t('company.title')}
        lead={t('company.dataLead')}
        button={t('company.download')}
        path={companyArchive(publicId)}
      />
      <Card aria-labelledby="delete-company">
        <CardPart className={classes.part ?? ''}>
          <h2 id="delete-company">{t('company.deleteTitle')}</h2>
          {found.isPending && <LoadingRows count={3} height={24} label={t('common:loading')} />}
          {found.isError && (
            <Failed
              words={words(found.error)}
              retry={t('common:retry')}
              onRetry={() => void found.refetch()}
            />
          )}
          {found.data?.deletion && (
            <CompanyWaits publicId={publicId} company={company} {...found.data.deletion} />
          )}
          {found.data && !found.data.deletion && (
            <DeleteCompanyForm publicId={publicId} company={company} ends={found.data} />
          )}
        </CardPart>
      </Card>
    </div>
  );
}
