import { Button } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { getRouteApi, Link } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { LoadFailed } from '../../app/LoadFailed.tsx';
import { usePageTitle } from '../../app/page-title.ts';
import { useMe } from '../../app/session.ts';
import { useTimeFormat } from '../../clock/reader.ts';
import { LoadingRows } from '../../design/PageState.tsx';
import { DeskPageTop } from '../DeskPageTop.tsx';
import { useAnnounce } from '../presence.ts';
import { companyQuery } from '../queries.ts';
import { AccountManager } from './AccountManager.tsx';
import classes from './CompanyPage.module.css';
import { Contracts } from './Contracts.tsx';
import { JoiningsOfCompany } from './JoiningsOfCompany.tsx';
import { Licences } from './Licences.tsx';
import { type Asked, MergerDialog } from './MergerDialog.tsx';
import { Mergers } from './Mergers.tsx';
import { OpenRequests } from './OpenRequests.tsx';
import { People } from './People.tsx';
import { mergersQuery } from './queries.ts';

const route = getRouteApi('/desk-layout/desk/companies/$publicId');

/** Everything a company has: what it bought and what is left of it, its people, what it asks. */
export function CompanyPage() {
  const { t } = useTranslation(['companies', 'desk-companies', 'common']);
  const { publicId } = route.useParams();
  const { abilities } = useMe();
  const { date } = useTimeFormat();
  const company = useQuery(companyQuery(publicId));
  const { data: mergers } = useQuery(mergersQuery(publicId));
  const [asked, setAsked] = useState<Asked | null>(null);
  const [said, setSaid] = useState('');
  const { data } = company;
  const title = data?.name ?? publicId;
  usePageTitle(title);
  useAnnounce(null, false);
  const isAlone = mergers?.mergedInto === null && mergers.merged.length === 0;
  return (
    <>
      <DeskPageTop title={title}>
        <div className={classes.actions}>
          {mergers?.mayMerge && isAlone && (
            <Button size="xs" variant="default" onClick={() => setAsked('merge')}>
              {t('merge.button')}
            </Button>
          )}
          {abilities.manageContracts && (
            <Button
              size="xs"
              renderRoot={(props) => (
                <Link {...props} to="/desk/contracts/new" search={{ company: publicId }} />
              )}
            >
              {t('desk-companies:page.newContract')}
            </Button>
          )}
        </div>
      </DeskPageTop>
      <div className={classes.page}>
        <p className={classes.quiet}>
          {publicId}
          {data && ` · ${t('desk-companies:page.since', { date: date(Date.parse(data.since)) })}`}
        </p>
        <p role="status">{said}</p>
        {!data && company.isError && (
          <LoadFailed error={company.error} onRetry={() => void company.refetch()} back="/desk" />
        )}
        {company.isPending && <LoadingRows count={4} height={44} label={t('common:loading')} />}
        {mergers && <Mergers mergers={mergers} onUndo={setAsked} />}
        {data && (
          <>
            <Contracts companyId={data.id} />
            <Licences publicId={publicId} />
            {abilities.workOnRequests && <OpenRequests publicId={publicId} />}
            {abilities.decideForCompanies && <JoiningsOfCompany publicId={publicId} />}
            <AccountManager publicId={publicId} />
            <People members={data.members} />
          </>
        )}
      </div>
      {mergers && (
        <MergerDialog
          company={mergers.company}
          asked={asked}
          onClose={() => setAsked(null)}
          onDone={setSaid}
        />
      )}
    </>
  );
}
