import { ActionIcon } from '@mantine/core';
import { IconX } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { RequestDetail } from '../../../api/requests.ts';
import { useProblemWords } from '../../app/problem-words.ts';
import { useMe } from '../../app/session.ts';
import { Avatar } from '../../design/Avatar.tsx';
import { Card, CardPart } from '../../design/Card.tsx';
import { Notice } from '../../design/Notice.tsx';
import { OutsideDialog, outsideAddress } from '../../requests/OutsideDialog.tsx';
import { AddColleague } from './AddColleague.tsx';
import classes from './PeopleCard.module.css';
import { useParticipants } from './participants.ts';

/** Who of support answers, who asked, and who of the company follows along. */
export function PeopleCard({ request }: { request: RequestDetail }) {
  const { t } = useTranslation('portal');
  const me = useMe().person;
  const words = useProblemWords();
  const { add, remove } = useParticipants(request.number);
  const { assignee, customer, participants, abilities } = request;
  const manages = abilities.manageParticipants;
  const outside = outsideAddress(add.error);
  const error = (outside === null ? add.error : null) ?? remove.error;
  const nameOf = (person: { id: string; name: string }) =>
    person.id === me.id ? t('people.you', { name: person.name }) : person.name;
  return (
    <Card>
      <CardPart>
        <div className={classes.head}>
          <h2>{t('people.title')}</h2>
          {manages && (
            <AddColleague number={request.number} onAdd={(person) => add.mutate({ person })} />
          )}
        </div>
        {outside !== null && add.variables && (
          <OutsideDialog
            person={add.variables.person}
            company={request.company.name}
            address={outside}
            onLeave={add.reset}
            onAdd={() => add.variables && add.mutate({ ...add.variables, confirmed: true })}
          />
        )}
        {error && <Notice tone="error">{words(error)}</Notice>}
        <ul>
          <Person
            name={assignee?.name ?? null}
            words={assignee?.name ?? t('people.nobodyYet')}
            role={t('people.engineer')}
          />
          <Person name={customer.name} words={nameOf(customer)} role={t('people.yourSide')} />
          {participants.map((person) => (
            <Person
              key={person.id}
              name={person.name}
              words={nameOf(person)}
              role={t(person.tookOver ? 'people.successor' : 'people.participant')}
            >
              {manages && (
                <ActionIcon
                  className={classes.remove ?? ''}
                  variant="subtle"
                  color="gray"
                  aria-label={t('people.remove', { name: person.name })}
                  loading={remove.isPending && remove.variables === person.id}
                  onClick={() => remove.mutate(person.id)}
                >
                  <IconX size={16} stroke={1.75} aria-hidden="true" />
                </ActionIcon>
              )}
            </Person>
          ))}
        </ul>
      </CardPart>
    </Card>
  );
}

interface PersonProps {
  name: string | null;
  words: string;
  role: string;
  children?: ReactNode;
}

function Person({ name, words, role, children }: PersonProps) {
  return (
    <li className={classes.person}>
      <Avatar name={name} />
      <div className={classes.who}>
        <p className={classes.name}>{words}</p>
        <p className={classes.role}>{role}</p>
      </div>
      {children}
    </li>
  );
}
