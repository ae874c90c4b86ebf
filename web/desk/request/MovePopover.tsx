import { ActionIcon, Popover } from '@mantine/core';
import { type ReactNode, useState } from 'react';

interface Props {
  label: string;
  icon: ReactNode;
  children: (close: () => void) => ReactNode;
}

/** A small button beside what it changes, and the form it opens. */
export function MovePopover({ label, icon, children }: Props) {
  const [open, setOpen] = useState(false);
  return (
    <Popover
      opened={open}
      onChange={setOpen}
      width={300}
      position="bottom-end"
      trapFocus
      returnFocus
    >
      <Popover.Target>
        <ActionIcon
          variant="subtle"
          color="gray"
          aria-label={label}
          title={label}
          onClick={() => setOpen(!open)}
        >
          {icon}
        </ActionIcon>
      </Popover.Target>
      <Popover.Dropdown aria-label={label}>
        {open && children(() => setOpen(false))}
      </Popover.Dropdown>
    </Popover>
  );
}
