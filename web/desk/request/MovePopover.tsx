import { Button, Popover } from '@mantine/core';
import { type ReactNode, useState } from 'react';

interface Props {
  label: string;
  children: (close: () => void) => ReactNode;
}

/** A button and the small form it opens. */
export function MovePopover({ label, children }: Props) {
  const [open, setOpen] = useState(false);
  const close = () => setOpen(false);
  return (
    <Popover opened={open} onChange={setOpen} width={300} position="bottom-end" trapFocus>
      <Popover.Target>
        <Button variant="default" size="xs" onClick={() => setOpen(!open)}>
          {label}
        </Button>
      </Popover.Target>
      <Popover.Dropdown aria-label={label}>{open && children(close)}</Popover.Dropdown>
    </Popover>
  );
}
