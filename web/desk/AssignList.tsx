import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { useMe } from '../app/session.ts';
import { Avatar } from '../design/Avatar.tsx';
import { PickList, type PickOption } from '../design/PickList.tsx';
import { choicesQuery } from './queries.ts';

type Option = PickOption & { person: string | null };

/** Who is to answer: I first, then colleagues by name, then nobody. */
export function AssignList({ onPick }: { onPick: (assigneeId: string | null) => void }) {
  const { t } = useTranslation('desk');
  const me = useMe().person;
  const { data: choices } = useQuery(choicesQuery);
  const option = (person: { id: string; name: string }, detail?: string): Option => ({
    value: person.id,
    label: person.name,
    detail,
    person: person.id,
    icon: <Avatar name={person.name} size="small" />,
  });
  const others = (choices?.staff ?? []).filter(({ id }) => id !== me.id);
  return (
    <PickList<Option>
      label={t('assign.label')}
      none={t('assign.none')}
      options={[
        option(me, t('assign.me')),
        ...others.map((person) => option(person)),
        {
          value: 'nobody',
          label: t('assign.nobody'),
          person: null,
          icon: <Avatar name={null} size="small" />,
        },
      ]}
      onPick={({ person }) => onPick(person)}
    />
  );
}
