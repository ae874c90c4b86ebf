import { useCallback, useEffect, useRef, useState } from 'react';

/** Whoever has not typed for so long is thinking, not writing. */
const pauseMs = 8_000;

/** Whether the reader is writing at the moment. */
export function useWriting() {
  const [writing, setWriting] = useState(false);
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  const stopWriting = useCallback(() => {
    clearTimeout(timer.current);
    setWriting(false);
  }, []);
  const noteWriting = useCallback(() => {
    clearTimeout(timer.current);
    timer.current = setTimeout(() => setWriting(false), pauseMs);
    setWriting(true);
  }, []);
  useEffect(() => stopWriting, [stopWriting]);
  return { writing, noteWriting, stopWriting };
}
