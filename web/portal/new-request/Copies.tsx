import { ActionIcon, Button, UnstyledButton } from '@mantine/core';
import { IconX } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Colleague } from '../../../api/requests.ts';
import { ApiError } from '../../app/api.ts';
import { Avatar } from '../../design/Avatar.tsx';
import { ColleagueList } from '../../requests/ColleagueList.tsx';
import { ColleaguePopover } from '../../requests/ColleaguePopover.tsx';
import { OutsideDialog } from '../../requests/OutsideDialog.tsx';
import { Outsiders } from '../../requests/Outsiders.tsx';
import classes from './Copies.module.css';
import { copiedIn } from './draft.ts';
import type { FormState } from './form-state.ts';

/** Not where nobody else is in the company. */
export const asksForCopies = ({ copies }: FormState): boolean =>
  copies !== undefined && copies.colleagues.length > 0;

/** Who of the company gets a copy from the start, and who of them is outside. */
export function Copies({ state }: { state: FormState }) {
  const { copies, draft } = state;
  if (!copies) return null;
  const copied = copiedIn(draft, copies.colleagues);
  const names = copied.map(({ name }) => name).join(', ');
  return (
    <>
      {names} <ChooseCopies state={state} copies={copies} copied={copied} />
      <div role="status">
        <Outsiders
          company={copies.company}
          people={copied.map(({ name, outsideAddress }) => ({
            name,
            outside: outsideAddress,
          }))}
        />
      </div>
      {state.wrong.includes('copyTo') && <Refused state={state} />}
    </>
  );
}

interface ChooseProps {
  state: FormState;
  copies: NonNullable<FormState['copies']>;
  copied: readonly Colleague[];
}

function ChooseCopies({ state, copies, copied }: ChooseProps) {
  const { t } = useTranslation('portal');
  const [open, setOpen] = useState(false);
  const [outsider, setOutsider] = useState<Colleague | null>(null);
  const { change } = state;
  const ids = copied.map(({ id }) => id);
  const others = copies.colleagues.filter(({ id }) => !ids.includes(id));
  const word = t(ids.length > 0 ? 'new.changeStep' : 'people.add');
  const add = ({ id }: Colleague) => change({ copyTo: [...ids, id] });
  const pick = (person: Colleague) => {
    setOpen(false);
    if (person.outsideAddress === null) add(person);
    else setOutsider(person);
  };
  return (
    <>
      <ColleaguePopover
        opened={open}
        onChange={setOpen}
        label={t('new.copies.whom')}
        button={
          <UnstyledButton
            className={classes.change ?? ''}
            aria-label={`${word}: ${t('new.copies.title')}`}
            onClick={() => setOpen(!open)}
          >
            {word}
          </UnstyledButton>
        }
      >
        <ul>
          {copied.map(({ id, name }) => (
            <li key={id} className={classes.person}>
              <Avatar name={name} size="small" />
              <span className={classes.name}>{name}</span>
              <ActionIcon
                variant="subtle"
                color="gray"
                aria-label={t('people.remove', { name })}
                onClick={() => change({ copyTo: ids.filter((each) => each !== id) })}
              >
                <IconX size={16} stroke={1.75} aria-hidden="true" />
              </ActionIcon>
            </li>
          ))}
        </ul>
        {others.length > 0 && (
          <ColleagueList
            label={t('people.addWhom')}
            none={t('people.noColleague')}
            people={others}
            onPick={pick}
          />
        )}
      </ColleaguePopover>
      {outsider?.outsideAddress && (
        <OutsideDialog
          person={outsider}
          company={copies.company}
          address={outsider.outsideAddress}
          onLeave={() => setOutsider(null)}
          onAdd={() => {
            change({ copyTo: [...ids, outsider.id], copyConfirmed: true });
            setOutsider(null);
          }}
        />
      )}
    </>
  );
}

/** Somebody has left, or their address has changed, since they were chosen. */
function Refused({ state: { error, draft, change } }: { state: FormState }) {
  const { t } = useTranslation('portal');
  if (!(error instanceof ApiError && error.code === 'leaves_company'))
    return <p className={classes.wrong}>{t('new.copies.left')}</p>;
  const addresses = error.fields.map(({ message }) => message).join(', ');
  return (
    <div className={classes.wrong}>
      <p>{t('new.copies.outside', { addresses })}</p>
      <Button
        size="xs"
        variant="default"
        onClick={() => change({ copyTo: draft.copyTo, copyConfirmed: true })}
      >
        {t('new.copies.confirm')}
      </Button>
    </div>
  );
}
