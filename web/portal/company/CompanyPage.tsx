import { Button, NativeSelect, SegmentedControl } from '@mantine/core';
import { IconUserPlus } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { usePageTitle } from '../../app/page-title.ts';
import { useMe } from '../../app/session.ts';
import { Activity } from './Activity.tsx';
import { CompanyMark } from './CompanyMark.tsx';
import classes from './CompanyPage.module.css';
import { InviteDialog } from './InviteDialog.tsx';
import { OwnershipNotice } from './OwnershipNotice.tsx';
import { People } from './People.tsx';
import { peopleQuery } from './queries.ts';

/** Who belongs to the reader's company, who was asked to, and what happened to it (A3, C3, C4). */
export function CompanyPage() {
  const { t } = useTranslation('people');
  usePageTitle(t('title'));
  const { companies, viewing } = useMe();
  const [chosen, setPublicId] = useState(companies[0]?.publicId);
  // Who left the one that was chosen is shown another.
  const company = companies.find((own) => own.publicId === chosen) ?? companies[0];
  const publicId = company?.publicId;
  const people = useQuery({ ...peopleQuery(publicId ?? ''), enabled: company !== undefined });
  const [inviting, setInviting] = useState(false);
  const [said, setSaid] = useState('');
  const [part, setPart] = useState('people');
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
      {people.data?.ownershipOffer && !viewing && (
        <OwnershipNotice
          publicId={company.publicId}
          company={company.name}
          offer={people.data.ownershipOffer}
          onSaid={setSaid}
        />
      )}
      {people.data?.abilities.seeActivity && (
        <SegmentedControl
          className={classes.parts ?? ''}
          aria-label={t('parts')}
          value={part}
          onChange={setPart}
          data={[
            { value: 'people', label: t('people.title') },
            { value: 'activity', label: t('activity.title') },
          ]}
        />
      )}
      {part === 'activity' && people.data?.abilities.seeActivity ? (
        <Activity publicId={company.publicId} />
      ) : (
        <People
          key={company.publicId}
          publicId={company.publicId}
          company={company.name}
          people={people}
          onSaid={setSaid}
        />
      )}
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
