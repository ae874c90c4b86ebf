import { Choice } from '../../design/Choice.tsx';
import classes from './Settings.module.css';

interface Props<Value extends string> {
  label: string;
  name: string;
  options: readonly (readonly [value: Value, words: string])[];
  value: Value;
  onChange: (value: Value) => void;
}

/** One of a few, side by side. */
export function OneOf<Value extends string>({ label, name, options, ...rest }: Props<Value>) {
  return (
    <fieldset className={classes.choices}>
      <legend>{label}</legend>
      {options.map(([value, words]) => (
        <Choice
          key={value}
          name={name}
          value={value}
          checked={rest.value === value}
          onChoose={() => rest.onChange(value)}
          round
        >
          {words}
        </Choice>
      ))}
    </fieldset>
  );
}
