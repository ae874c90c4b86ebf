import { useId } from 'react';
import { Choice } from '../../design/Choice.tsx';
import classes from './EitherOr.module.css';

interface Props<Value extends string> {
  label: string;
  value: Value;
  choices: readonly { value: Value; label: string }[];
  onChange: (value: Value) => void;
}

/** One of two or three short answers in a form of the rail. */
export function EitherOr<Value extends string>({ label, value, choices, onChange }: Props<Value>) {
  const name = useId();
  return (
    <fieldset className={classes.choices} aria-label={label}>
      {choices.map((choice) => (
        <Choice
          key={choice.value}
          name={name}
          value={choice.value}
          round
          checked={choice.value === value}
          onChoose={() => onChange(choice.value)}
        >
          <span className={classes.words}>{choice.label}</span>
        </Choice>
      ))}
    </fieldset>
  );
}
