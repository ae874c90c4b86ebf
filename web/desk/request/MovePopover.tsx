import { ActionIcon, Button, Popover } from '@mantine/core';
import { type ReactNode, useState } from 'react';

interface Props {
  label: string;
  /** Alone it is the button; without one the button says its label. */
  icon?: ReactNode;
  variant?: 'default' | 'subtle';
  children: (close: () => void) => ReactNode;
}

/** A small button beside what it changes, and the form it opens. */
export function MovePopover({ label, icon, variant = 'default', children }: Props) {
  const [open, setOpen] = useState(false);
  const press = () => setOpen(!open);
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
          <Button size="xs" variant={variant} onClick={press}>
            {label}
          </Button>
        )}
      </Popover.Target>
      <Popover.Dropdown aria-label={label}>
        {open && children(() => setOpen(false))}
      </Popover.Dropdown>
    </Popover>
  );
}
