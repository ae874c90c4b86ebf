import { useQuery } from '@tanstack/react-query';
import { getRouteApi, Outlet } from '@tanstack/react-router';
import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { usePageTitle } from '../../app/page-title.ts';
import { useMe } from '../../app/session.ts';
import { ownCompanies } from '../own-companies.ts';
import { CompanyHead } from './CompanyHead.tsx';
import classes from './CompanyPage.module.css';
import { InviteDialog } from './InviteDialog.tsx';
import { Parts } from './Parts.tsx';
import { Questions } from './Questions.tsx';
import { peopleQuery } from './queries.ts';
import { type ShownCompany, ShownCompanyContext } from './shown-company.ts';

const route = getRouteApi('/portal/company');

/** The reader's company: what it bought, who belongs to it, and what happened to it, in parts with addresses of their own. */
export function CompanyPage() {
  const { t } = useTranslation('people');
  usePageTitle(t('title'));
  const companies = ownCompanies(useMe());
  const { company: chosen } = route.useSearch();
  // Who left the one that was chosen is shown another.
  const company = companies.find((own) => own.publicId === chosen) ?? companies[0];
  return company ? <Shown key={company.publicId} {...company} /> : null;
}

function Shown({ id, publicId, name }: Pick<ShownCompany, 'id' | 'publicId' | 'name'>) {
  const { t } = useTranslation('people');
  const people = useQuery(peopleQuery(publicId));
  const [inviting, setInviting] = useState(false);
  const [said, say] = useState('');
  const shown = useMemo(
    () => ({ id, publicId, name, people, say, invite: () => setInviting(true) }),
    [id, publicId, name, people],
  );
  return (
    <ShownCompanyContext value={shown}>
      <CompanyHead />
      <p role="status" className={classes.said}>
        {said}
      </p>
      <Questions />
      <Parts />
      <Outlet />
      <InviteDialog
        publicId={publicId}
        opened={inviting}
        onClose={() => setInviting(false)}
        onSent={(email) => {
          setInviting(false);
          say(t('invite.sent', { email }));
        }}
      />
    </ShownCompanyContext>
  );
}
