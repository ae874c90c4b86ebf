import { TextInput } from '@mantine/core';
import { IconSearch } from '@tabler/icons-react';
import type { UseQueryResult } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { CompanyPeople, Member } from '../../../../api/company.ts';
import { useProblemWords } from '../../../app/problem-words.ts';
import { Card } from '../../../design/Card.tsx';
import { Notice } from '../../../design/Notice.tsx';
import { Failed, LoadingRows } from '../../../design/PageState.tsx';
import { Export, exportPath } from '../../../lists/Export.tsx';
import { usePeople } from '../queries.ts';
import { InvitationRow } from './InvitationRow.tsx';
import { MemberRow } from './MemberRow.tsx';
import { countOf, matching } from './matching.ts';
import { OfferDialog } from './OfferDialog.tsx';
import classes from './People.module.css';
import { RemovalDialog } from './RemovalDialog.tsx';

interface Props {
  publicId: string;
  company: string;
  people: UseQueryResult<CompanyPeople>;
  /** Something was done, in words. */
  onSaid: (words: string) => void;
}

/** A glance finds one of fewer. */
const MANY = 6;

export function People({ publicId, company, people, onSaid }: Props) {
  const { t } = useTranslation(['people', 'common']);
  const words = useProblemWords();
  const actions = usePeople(publicId);
  const [wanted, setWanted] = useState('');
  const [removed, setRemoved] = useState<Member | null>(null);
  const [offered, setOffered] = useState<Member | null>(null);
  const done = (words: string) => {
    setRemoved(null);
    setOffered(null);
    onSaid(words);
  };
  const failed = [actions.resend, actions.revoke, actions.change].find(({ isError }) => isError);
  return (
    <Card className={classes.card ?? ''} aria-labelledby="people">
      <div className={classes.head}>
        <h2 id="people">{t('people.title')}</h2>
        {people.data && countOf(people.data) > MANY && (
          <TextInput
            type="search"
            className={classes.find ?? ''}
            aria-label={t('people.find')}
            placeholder={t('people.find')}
            leftSection={<IconSearch size={16} stroke={1.75} />}
            value={wanted}
            onChange={(event) => setWanted(event.currentTarget.value)}
          />
        )}
        {people.data && <Export path={exportPath(publicId, 'people')} of={t('people.title')} />}
      </div>
      {failed && (
        <div className={classes.problem}>
          <Notice tone="error">{words(failed.error)}</Notice>
        </div>
      )}
      {people.isPending && <LoadingRows count={4} height={56} label={t('common:loading')} />}
      {people.isError && !people.data && (
        <Failed
          words={words(people.error)}
          retry={t('common:retry')}
          onRetry={() => void people.refetch()}
        />
      )}
      {people.data && (
        <Table
          people={matching(people.data, wanted)}
          actions={actions}
          onSaid={onSaid}
          onRemove={setRemoved}
          onOffer={setOffered}
        />
      )}
      {people.data && countOf(people.data) === 1 && people.data.abilities.managePeople && (
        <p className={classes.alone}>{t('alone')}</p>
      )}
      {people.data && countOf(matching(people.data, wanted)) === 0 && (
        <p className={classes.alone} role="status">
          {t('people.none')}
        </p>
      )}
      <RemovalDialog
        publicId={publicId}
        company={company}
        member={removed}
        colleagues={people.data?.members.filter(({ id }) => id !== removed?.id) ?? []}
        onClose={() => setRemoved(null)}
        onDone={done}
      />
      <OfferDialog
        publicId={publicId}
        company={company}
        member={offered}
        onClose={() => setOffered(null)}
        onDone={done}
      />
    </Card>
  );
}

interface TableProps {
  people: CompanyPeople;
  actions: ReturnType<typeof usePeople>;
  onSaid: (words: string) => void;
  onRemove: (member: Member) => void;
  onOffer: (member: Member) => void;
}

function Table({ people, actions, onSaid, onRemove, onOffer }: TableProps) {
  const { t } = useTranslation('people');
  const { managePeople, offerOwnership } = people.abilities;
  const withActions = managePeople || people.members.some(({ mayRemove }) => mayRemove);
  return (
    <table className={classes.table}>
      <thead>
        <tr>
          <th scope="col">{t('people.person')}</th>
          <th scope="col">{t('people.role')}</th>
          <th scope="col">{t('people.sees')}</th>
          <th scope="col">{t('people.joined')}</th>
          {withActions && (
            <th scope="col">
              <span className={classes.unseen}>{t('people.actions')}</span>
            </th>
          )}
        </tr>
      </thead>
      <tbody>
        {people.members.map((member) => (
          <MemberRow
            key={member.id}
            member={member}
            withActions={withActions}
            offersOwnership={offerOwnership}
            change={actions.change}
            onSaid={onSaid}
            onRemove={onRemove}
            onOffer={onOffer}
          />
        ))}
        {people.invitations.map((invitation) => (
          <InvitationRow
            key={invitation.id}
            invitation={invitation}
            withActions={withActions}
            resend={actions.resend}
            revoke={actions.revoke}
            onSaid={onSaid}
          />
        ))}
      </tbody>
    </table>
  );
}
