import { Button, NativeSelect, SegmentedControl } from '@mantine/core';
import { IconUserPlus } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { lazy, Suspense, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { usePageTitle } from '../../app/page-title.ts';
import { useMe } from '../../app/session.ts';
import { CompanyData } from '../../privacy/CompanyData.tsx';
import { Question } from '../joining/Question.tsx';
import { mergedInto, ownCompanies } from '../own-companies.ts';
import { Activity } from './Activity.tsx';
import { CompanyMark } from './CompanyMark.tsx';
import classes from './CompanyPage.module.css';
import { InviteDialog } from './InviteDialog.tsx';
import { OwnershipNotice } from './OwnershipNotice.tsx';
import { People } from './People.tsx';
import { peopleQuery, useDecideJoining } from './queries.ts';
import { SecondFactorCard } from './SecondFactorCard.tsx';

/** Few look there: it is loaded by itself. */
const Programs = lazy(() => import('../../programs/Programs.tsx'));

/** Who belongs to the reader's company, who asks to or was asked to, what happened to it, and its programs (A2, A3, C2, C3, C4). */
export function CompanyPage() {
  const { t } = useTranslation(['people', 'privacy']);
  usePageTitle(t('title'));
  const me = useMe();
  const companies = ownCompanies(me);
  const { viewing } = me;
  const [chosen, setPublicId] = useState(companies[0]?.publicId);
  // Who left the one that was chosen is shown another.
  const company = companies.find((own) => own.publicId === chosen) ?? companies[0];
  const publicId = company?.publicId;
  const people = useQuery({ ...peopleQuery(publicId ?? ''), enabled: company !== undefined });
  const decide = useDecideJoining(publicId ?? '');
  const [inviting, setInviting] = useState(false);
  const [said, setSaid] = useState('');
  const [part, setPart] = useState('people');
  if (!company) return null;
  const shown = people.data?.abilities.seeActivity ? part : 'people';
  return (
    <>
      <div className={classes.head}>
        <CompanyMark name={company.name} />
        <div className={classes.names}>
          <h1>{company.name}</h1>
          <p className={classes.quiet}>{t('number', { number: company.publicId })}</p>
          {mergedInto(me, company.id).map(({ publicId, name }) => (
            <p key={publicId} className={classes.quiet}>
              {t('includes', { name, number: publicId })}
            </p>
          ))}
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
      {people.data?.joinings.map((joining) => (
        <Question
          key={joining.id}
          joining={joining}
          company={company.name}
          decide={(approve) => decide.mutateAsync({ joining, approve })}
          onSaid={setSaid}
        />
      ))}
      {people.data?.abilities.seeActivity && (
        <SegmentedControl
          className={classes.parts ?? ''}
          aria-label={t('parts')}
          value={part}
          onChange={setPart}
          data={[
            { value: 'people', label: t('people.title') },
            { value: 'activity', label: t('activity.title') },
            { value: 'programs', label: t('programs.title') },
            ...(people.data.abilities.deleteCompany
              ? [{ value: 'data', label: t('privacy:company.tab') }]
              : []),
          ]}
        />
      )}
      {shown === 'activity' && <Activity publicId={company.publicId} />}
      {shown === 'programs' && (
        <Suspense fallback={null}>
          <Programs publicId={company.publicId} />
        </Suspense>
      )}
      {shown === 'people' && (
        <>
          <People
            key={company.publicId}
            publicId={company.publicId}
            company={company.name}
            people={people}
            onSaid={setSaid}
          />
          {people.data?.abilities.requireSecondFactor && (
            <div className={classes.next}>
              <SecondFactorCard
                publicId={company.publicId}
                since={people.data.secondFactorSince}
                onSaid={setSaid}
              />
            </div>
          )}
        </>
      )}
      {part === 'data' && people.data?.abilities.deleteCompany && (
        <CompanyData key={company.publicId} publicId={company.publicId} company={company.name} />
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
