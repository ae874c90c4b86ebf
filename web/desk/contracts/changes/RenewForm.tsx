import { Button, Checkbox, NativeSelect, TextInput } from '@mantine/core';
import { type FormEvent, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { RenewalProposal } from '../../../../api/contract-changes.ts';
import { focusFirstWrong } from '../../../app/focus.ts';
import { useProblemWords } from '../../../app/problem-words.ts';
import { useDay } from '../../../contracts/use-day.ts';
import { Notice } from '../../../design/Notice.tsx';
import classes from './Changes.module.css';
import { useContractChanges } from './queries.ts';

interface Props {
  contract: { id: string };
  proposal: RenewalProposal;
  onDone: () => void;
}

/** K4: the contract that follows, with everything of this one that can be taken over. */
export function RenewForm({ contract, proposal, onDone }: Props) {
  const { t } = useTranslation('contract-states');
  const words = useProblemWords();
  const day = useDay();
  const form = useRef<HTMLFormElement>(null);
  const { renew } = useContractChanges(contract.id);
  const { plans, contacts, startsOn, hasOverrides } = proposal;
  const [typed, setTyped] = useState(() => ({
    number: '',
    planId: plans.some(({ id }) => id === proposal.planId) ? proposal.planId : (plans[0]?.id ?? ''),
    endsOn: proposal.endsOn,
    keepOverrides: hasOverrides,
    contacts: contacts.filter(({ isMember }) => isMember).map(({ email }) => email),
  }));
  const [tried, setTried] = useState(false);
  const change = (part: Partial<typeof typed>) => setTyped({ ...typed, ...part });
  const most = plans.find(({ id }) => id === typed.planId)?.namedContacts ?? 0;
  const number = typed.number.trim();
  const noDay = typed.endsOn < startsOn;
  const send = (event: FormEvent) => {
    event.preventDefault();
    setTried(true);
    if (number === '' || noDay) return focusFirstWrong(form.current);
    if (!renew.isPending) renew.mutate({ ...typed, number }, { onSuccess: onDone });
  };
  return (
    <form className={classes.form} ref={form} onSubmit={send} noValidate>
      <p>{t('renewal.begins', { day: day(startsOn) })}</p>
      <TextInput
        label={t('renewal.number')}
        data-autofocus
        maxLength={60}
        value={typed.number}
        error={tried && number === '' && t('renewal.noNumber')}
        onChange={(event) => change({ number: event.currentTarget.value })}
      />
      <NativeSelect
        label={t('renewal.plan')}
        value={typed.planId}
        data={plans.map(({ id, name }) => ({ value: id, label: name }))}
        onChange={(event) => change({ planId: event.currentTarget.value })}
      />
      <TextInput
        type="date"
        label={t('renewal.endsOn')}
        value={typed.endsOn}
        error={tried && noDay && t('renewal.noDay', { day: day(startsOn) })}
        onChange={(event) => change({ endsOn: event.currentTarget.value })}
      />
      {hasOverrides && (
        <Checkbox
          label={t('renewal.keep')}
          checked={typed.keepOverrides}
          onChange={(event) => change({ keepOverrides: event.currentTarget.checked })}
        />
      )}
      {contacts.length > 0 && (
        <fieldset className={classes.contacts}>
          <legend>{t('renewal.contacts')}</legend>
          {contacts.map(({ name, email, isMember }) => (
            <Checkbox
              key={email}
              label={name}
              description={isMember ? email : `${email} · ${t('renewal.gone')}`}
              disabled={!isMember}
              checked={typed.contacts.includes(email)}
              onChange={(event) =>
                change({
                  contacts: event.currentTarget.checked
                    ? [...typed.contacts, email]
                    : typed.contacts.filter((other) => other !== email),
                })
              }
            />
          ))}
          {!typed.keepOverrides && (
            <p className={classes.quiet}>{t('renewal.limit', { count: most })}</p>
          )}
        </fieldset>
      )}
      {renew.isError && <Notice tone="error">{words(renew.error)}</Notice>}
      <Button type="submit" loading={renew.isPending}>
        {t('renewal.send')}
      </Button>
    </form>
  );
}
