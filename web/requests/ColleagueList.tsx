import type { PersonRef } from '../../api/people.ts';
import { Avatar } from '../design/Avatar.tsx';
import { PickList } from '../design/PickList.tsx';

interface Props<Person extends PersonRef> {
  label: string;
  /** Said where nobody is called what is typed. */
  none: string;
  people: readonly Person[];
  onPick: (person: Person) => void;
}

/** People to choose one of, narrowed by typing. */
export function ColleagueList<Person extends PersonRef>(props: Props<Person>) {
  const options = props.people.map((person) => ({
    value: person.id,
    label: person.name,
    person,
    icon: <Avatar name={person.name} size="small" />,
  }));
  return (
    <PickList
      label={props.label}
      none={props.none}
      options={options}
      onPick={({ person }) => props.onPick(person)}
    />
  );
}
