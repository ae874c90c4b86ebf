import { useEffect, useRef } from 'react';

/** Calls `see` on leaving the page where anything was unseen, so that what is new stays marked while one reads. */
export function useSeenWhenLeft(unseen: boolean, see: () => void): void {
  const any = useRef(false);
  any.current = unseen;
  useEffect(
    () => () => {
      if (any.current) see();
    },
    [see],
  );
}
