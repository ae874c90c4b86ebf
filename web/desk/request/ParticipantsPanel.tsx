import { ActionIcon } from '@mantine/core';
import { IconUserPlus, IconX } from '@tabler/icons-react';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import type { z } from 'zod';
import type { PersonRef } from '../../../api/people.ts';
import type { colleagues, RequestDetail } from '../../../api/requests.ts';
import { call } from '../../app/api.ts';
import { useProblemWords } from '../../app/problem-words.ts';
import { Avatar } from '../../design/Avatar.tsx';
import { ColleagueList } from '../../requests/ColleagueList.tsx';
import { OutsideDialog, outsideAddress } from '../../requests/OutsideDialog.tsx';
import { useTell } from '../undo/use-tell.tsx';
import { MovePopover } from './MovePopover.tsx';
import classes from './Rail.module.css';

/** People of the company who follow this request besides whoever opened it. */
export function ParticipantsPanel({ request }: { request: RequestDetail }) {
  const { t } = useTranslation('desk');
  const change = useParticipants(request.number);
  const outside = outsideAddress(change.error);
  const { participants, abilities } = request;
  if (participants.length === 0 && !abilities.manageParticipants) return null;
  return (
    <section className={classes.part}>
      <div className={classes.line}>
        <h2 className={classes.heading}>{t('rail.participants')}</h2>
        {abilities.manageParticipants && (
          <MovePopover
            label={t('rail.addParticipant')}
            icon={<IconUserPlus size={16} stroke={1.75} aria-hidden="true" />}
          >
            {(close) => (
              <Colleagues
                number={request.number}
                onPick={(person) => {
                  close();
                  change.mutate({ person, add: true });
                }}
              />
            )}
          </MovePopover>
        )}
      </div>
      {outside !== null && change.variables && (
        <OutsideDialog
          person={change.variables.person}
          company={request.company.name}
          address={outside}
          onLeave={change.reset}
          onAdd={() => change.variables && change.mutate({ ...change.variables, confirmed: true })}
        />
      )}
      {participants.length === 0 && <p className={classes.quiet}>{t('rail.noParticipants')}</p>}
      <ul>
        {participants.map((person) => (
          <li key={person.id} className={classes.participant}>
            <Avatar name={person.name} size="small" />
            <span className={classes.who}>{person.name}</span>
            {abilities.manageParticipants && (
              <ActionIcon
                variant="subtle"
                color="gray"
                aria-label={t('rail.removeParticipant', { name: person.name })}
                onClick={() => change.mutate({ person, add: false })}
              >
                <IconX size={14} stroke={1.75} aria-hidden="true" />
              </ActionIcon>
            )}
          </li>
        ))}
      </ul>
    </section>
  );
}

interface ColleaguesProps {
  number: string;
  onPick: (person: PersonRef) => void;
}

function Colleagues({ number, onPick }: ColleaguesProps) {
  const { t } = useTranslation('desk');
  const { data } = useQuery({
    queryKey: ['requests', number, 'colleagues'],
    queryFn: ({ signal }) =>
      call<z.infer<typeof colleagues>>(`/api/requests/${number}/colleagues`, { signal }),
  });
  return (
    <ColleagueList
      label={t('rail.addParticipant')}
      none={t('rail.noColleague')}
      people={data?.items ?? []}
      onPick={onPick}
    />
  );
}

interface Change {
  person: PersonRef;
  add: boolean;
  confirmed?: true;
}

function useParticipants(number: string) {
  const words = useProblemWords();
  const tell = useTell();
  const queries = useQueryClient();
  return useMutation({
    mutationFn: ({ person, add, confirmed }: Change) =>
      add
        ? call(`/api/requests/${number}/participants`, {
            method: 'POST',
            body: { personId: person.id, confirmed },
          })
        : call(`/api/requests/${number}/participants/${person.id}`, { method: 'DELETE' }),
    onError: (error) => outsideAddress(error) === null && tell.refused(words(error)),
    onSettled: () => queries.invalidateQueries({ queryKey: ['requests', number] }),
  });
}
