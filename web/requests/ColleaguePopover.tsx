import { Popover } from '@mantine/core';
import type { ReactElement, ReactNode } from 'react';

interface Props {
  opened: boolean;
  onChange: (opened: boolean) => void;
  label: string;
  button: ReactElement;
  /** Drawn only while it is open. */
  children: ReactNode;
}

/** Beside the button that opens it: whom of the company to choose. */
export function ColleaguePopover({ opened, onChange, label, button, children }: Props) {
  return (
    <Popover
      opened={opened}
      onChange={onChange}
      width={300}
      position="bottom-end"
      withinPortal={false}
      trapFocus
      returnFocus
    >
      <Popover.Target>{button}</Popover.Target>
      <Popover.Dropdown aria-label={label}>{opened && children}</Popover.Dropdown>
    </Popover>
  );
}
