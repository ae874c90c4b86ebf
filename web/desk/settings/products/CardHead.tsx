import { Button } from '@mantine/core';
import { IconPlus } from '@tabler/icons-react';
import { useSettingsDesk } from '../context.ts';
import classes from './Products.module.css';

interface Props {
  id: string;
  title: string;
  /** What the button adds. */
  add: string;
  onAdd: () => void;
}

/** The title of a list, and beside it what makes it longer. */
export function CardHead({ id, title, add, onAdd }: Props) {
  const { mayChange } = useSettingsDesk().settings;
  return (
    <div className={classes.head}>
      <h2 id={id}>{title}</h2>
      {mayChange && (
        <Button
          size="xs"
          variant="default"
          leftSection={<IconPlus size={14} stroke={1.75} aria-hidden="true" />}
          onClick={onAdd}
        >
          {add}
        </Button>
      )}
    </div>
  );
}
