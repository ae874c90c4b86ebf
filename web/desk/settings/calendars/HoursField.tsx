import { TextInput } from '@mantine/core';
import { useState } from 'react';
import { hoursInWords, readHours } from './hours-text.ts';

interface Props {
  label: string;
  placeholder: string;
  hours: readonly string[];
  error: string | false | undefined;
  onChange: (hours: string[]) => void;
  classNames?: { root: string; error: string };
}

/** Intervals in one line; what is typed stays as it is until the field is left. */
export function HoursField({ label, placeholder, hours, error, onChange, classNames }: Props) {
  const [typed, setTyped] = useState(() => hoursInWords(hours));
  return (
    <TextInput
      {...(classNames ? { classNames } : {})}
      label={label}
      placeholder={placeholder}
      autoComplete="off"
      spellCheck={false}
      value={typed}
      error={error}
      onChange={(event) => {
        setTyped(event.currentTarget.value);
        onChange(readHours(event.currentTarget.value));
      }}
      onBlur={() => setTyped(hoursInWords(readHours(typed)))}
    />
  );
}
