import { ActionIcon, Button, Popover } from '@mantine/core';
import { type ReactNode, use, useState } from 'react';
import { OverRail } from './over-rail.ts';

interface Props {
  label: string;
  /** Alone it is the button; without one the button says its label. */
  icon?: ReactNode;
  children: (close: () => void) => ReactNode;
}

/** A small button beside what it changes, and the form it opens. */
export function MovePopover({ label, icon, children }: Props) {
  const [open, setOpen] = useState(false);
  const over = use(OverRail);
  const change = (wanted: boolean) => {
    setOpen(wanted);
    over(wanted);
  };
  const press = () => change(!open);
  return (
    <Popover
      opened={open}
      onChange={change}
      width={300}
      position="bottom-end"
      trapFocus
      returnFocus
    >
      <Popover.Target>
        {icon ? (
          <ActionIcon
            variant="subtle"
            color="gray"
            aria-label={label}
            title={label}
            onClick={press}
          >
            {icon}
          </ActionIcon>
        ) : (
          <Button size="xs" variant="default" onClick={press}>
            {label}
          </Button>
        )}
      </Popover.Target>
      <Popover.Dropdown aria-label={label}>
        {open && children(() => change(false))}
      </Popover.Dropdown>
    </Popover>
  );
}
