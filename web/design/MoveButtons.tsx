import { ActionIcon } from '@mantine/core';
import { IconArrowDown, IconArrowUp } from '@tabler/icons-react';
import { useEffect, useRef } from 'react';

interface Props {
  upLabel: string;
  downLabel: string;
  /** From 0. */
  at: number;
  count: number;
  onMove: (to: number) => void;
}

const icon = { size: 16, stroke: 1.75, 'aria-hidden': true } as const;

/** One place up or down. The pressed button keeps the focus, so that a thing is carried far by one key. */
export function MoveButtons({ upLabel, downLabel, at, count, onMove }: Props) {
  const pressed = useRef<HTMLButtonElement>(null);
  // The row was taken out and put in elsewhere, and the browser dropped the focus.
  useEffect(() => {
    pressed.current?.focus();
    pressed.current = null;
  }, [at]);
  const move = (to: number) => (event: { currentTarget: HTMLButtonElement }) => {
    if (to < 0 || to >= count) return;
    pressed.current = event.currentTarget;
    onMove(to);
  };
  return (
    <>
      <ActionIcon
        variant="subtle"
        color="gray"
        aria-label={upLabel}
        aria-disabled={at === 0}
        {...(at === 0 && { 'data-disabled': true })}
        onClick={move(at - 1)}
      >
        <IconArrowUp {...icon} />
      </ActionIcon>
      <ActionIcon
        variant="subtle"
        color="gray"
        aria-label={downLabel}
        aria-disabled={at === count - 1}
        {...(at === count - 1 && { 'data-disabled': true })}
        onClick={move(at + 1)}
      >
        <IconArrowDown {...icon} />
      </ActionIcon>
    </>
  );
}
