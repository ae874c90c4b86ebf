import { Popover, UnstyledButton } from '@mantine/core';
import { IconAt, IconBolt } from '@tabler/icons-react';
import { usePrefetchQuery, useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { PersonRef } from '../../../api/people.ts';
import type { Macro } from '../../../api/queue.ts';
import type { RequestDetail } from '../../../api/requests.ts';
import { fillMacro } from '../../../domain/requests/index.ts';
import { useMe } from '../../app/session.ts';
import { Avatar } from '../../design/Avatar.tsx';
import { PickList, type PickOption } from '../../design/PickList.tsx';
import { useMacroFacts } from '../macros/use-macro-facts.ts';
import { choicesQuery, macrosQuery } from '../queries.ts';
import classes from './Composer.module.css';
import type { InsertKind, InsertsState } from './use-inserts.ts';

interface Props {
  request: RequestDetail;
  note: boolean;
  inserts: InsertsState;
}

const icon = { size: 16, stroke: 1.75, 'aria-hidden': true } as const;

/** What can be put into the text: macros everywhere, colleagues in a note. */
export function Inserts({ request, note, inserts }: Props) {
  const { t } = useTranslation('desk');
  // Fetched before the lists are opened: whoever types fast chooses from what is there.
  usePrefetchQuery(macrosQuery);
  usePrefetchQuery(choicesQuery);
  return (
    <span className={classes.inserts}>
      <Insert kind="macro" label={t('composer.macros')} icon={<IconBolt {...icon} />} {...inserts}>
        <MacroList request={request} onPick={inserts.putMacro} />
      </Insert>
      {note && (
        <Insert kind="mention" label={t('composer.name')} icon={<IconAt {...icon} />} {...inserts}>
          <ColleagueList onPick={inserts.putMention} />
        </Insert>
      )}
    </span>
  );
}

interface InsertProps extends Pick<InsertsState, 'opened' | 'open' | 'close'> {
  kind: InsertKind;
  label: string;
  icon: ReactNode;
  children: ReactNode;
}

function Insert({ kind, label, icon: picture, opened, open, close, children }: InsertProps) {
  return (
    <Popover opened={opened === kind} onDismiss={close} position="top-start" width={360} trapFocus>
      <Popover.Target>
        <UnstyledButton
          className={classes.tool ?? ''}
          aria-label={label}
          title={label}
          onClick={() => (opened === kind ? close() : open(kind))}
        >
          {picture}
        </UnstyledButton>
      </Popover.Target>
      <Popover.Dropdown aria-label={label}>{children}</Popover.Dropdown>
    </Popover>
  );
}

interface MacroListProps {
  request: RequestDetail;
  onPick: (macro: Macro, text: string) => void;
}

function MacroList({ request, onPick }: MacroListProps) {
  const { t } = useTranslation('desk');
  const { data } = useQuery(macrosQuery);
  const facts = useMacroFacts(request);
  const options = (data?.items ?? []).map((macro): PickOption & { macro: Macro } => ({
    value: macro.id,
    label: macro.name,
    detail: t('macros.used', { count: macro.used }),
    macro,
  }));
  return (
    <PickList
      label={t('composer.macros')}
      none={t('composer.noMacro')}
      options={options}
      onPick={({ macro }) => onPick(macro, fillMacro(macro.body, facts))}
    />
  );
}

function ColleagueList({ onPick }: { onPick: (person: PersonRef) => void }) {
  const { t } = useTranslation('desk');
  const { data } = useQuery(choicesQuery);
  const me = useMe().person.id;
  const others = (data?.staff ?? []).filter(({ id }) => id !== me);
  return (
    <PickList
      label={t('composer.name')}
      none={t('assign.none')}
      options={others.map((person) => ({
        value: person.id,
        label: person.name,
        icon: <Avatar name={person.name} size="small" />,
        person,
      }))}
      onPick={({ person }) => onPick(person)}
    />
  );
}
