import { Button, NativeSelect } from '@mantine/core';
import { IconUserPlus } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { usePageTitle } from '../../app/page-title.ts';
import { useMe } from '../../app/session.ts';
import { CompanyMark } from './CompanyMark.tsx';
import classes from './CompanyPage.module.css';
import { InviteDialog } from './InviteDialog.tsx';
import { People } from './People.tsx';
import { peopleQuery } from './queries.ts';

/** Who belongs to the reader's company, and who was asked to (C3, C4). */
export function CompanyPage() {
  const { t } = useTranslation('people');
  usePageTitle(t('title'));
  const { companies } = useMe();
  const [publicId, setPublicId] = useState(companies[0]?.publicId);
  const company = companies.find((own) => own.publicId === publicId);
  const people = useQuery({ ...peopleQuery(publicId ?? ''), enabled: company !== undefined });
  const [inviting, setInviting] = useState(false);
  const [said, setSaid] = useState('');
  if (!company) return null;
  return (
    <>
      <div className={classes.head}>
        <CompanyMark name={company.name} />
        <div className={classes.names}>
          <h1>{company.name}</h1>
          <p className={classes.quiet}>{t('number', { number: company.publicId })}</p>
        </div>
        {companies.length > 1 && (
          <NativeSelect
            aria-label={t('which')}
            value={company.publicId}
            onChange={(event) => setPublicId(event.currentTarget.value)}
            data={companies.map((own) => ({ value: own.publicId, label: own.name }))}
          />
        )}
        {people.data?.abilities.managePeople && (
          <Button
            leftSection={<IconUserPlus size={16} stroke={1.75} />}
            onClick={() => setInviting(true)}
          >
            {t('invite.button')}
          </Button>
        )}
      </div>
      <p role="status" className={classes.said}>
        {said}
      </p>
      <People key={company.publicId} publicId={company.publicId} people={people} onSaid={setSaid} />
      <InviteDialog
        publicId={company.publicId}
        opened={inviting}
        onClose={() => setInviting(false)}
        onSent={(email) => {
          setInviting(false);
          setSaid(t('invite.sent', { email }));
        }}
      />
    </>
  );
}
