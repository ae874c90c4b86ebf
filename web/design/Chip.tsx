import { UnstyledButton } from '@mantine/core';
import { IconX } from '@tabler/icons-react';
import classes from './Chip.module.css';

interface Props {
  words: string;
  /** What the button that takes it away is called. */
  removeLabel: string;
  onRemove: () => void;
}

/** One thing that is chosen, and the button that takes it away. */
export function Chip({ words, removeLabel, onRemove }: Props) {
  return (
    <span className={classes.chip}>
      <span className={classes.words}>{words}</span>
      <UnstyledButton className={classes.remove ?? ''} aria-label={removeLabel} onClick={onRemove}>
        <IconX size={14} stroke={1.75} aria-hidden="true" />
      </UnstyledButton>
    </span>
  );
}
