import { useCallback, useEffect, useRef, useState } from 'react';
import type { QueueSearch } from './filter.ts';
import { lastQueue, rememberQueue } from './last-queue.ts';
import {
  extend,
  neighbour,
  nothing,
  only,
  type Selection,
  successor,
  toggle,
} from './selection.ts';

export interface Rows {
  /** The row the keys act on. */
  current: string | undefined;
  chosen: ReadonlySet<string>;
  setCurrent: (number: string) => void;
  step: (step: number) => void;
  choose: (number: string, range: boolean) => void;
  clear: () => void;
}

/** Where the reader stands in the queue and what they have chosen; both follow the rows as these change. */
export function useRows(numbers: readonly string[], search: QueueSearch): Rows {
  const [current, setCurrent] = useState<string | undefined>(() => lastQueue().current);
  const [selection, setSelection] = useState<Selection>(nothing);
  const before = useRef(numbers);
  useEffect(() => {
    const rows = before.current;
    before.current = numbers;
    if (numbers.length === 0) return;
    setSelection((chosen) => only(chosen, numbers));
    setCurrent((number) => (number === undefined ? number : successor(rows, numbers, number)));
  }, [numbers]);
  useEffect(() => rememberQueue({ search, current }), [search, current]);
  const choose = useCallback(
    (number: string, range: boolean) => {
      setCurrent(number);
      setSelection((chosen) => (range ? extend(chosen, numbers, number) : toggle(chosen, number)));
    },
    [numbers],
  );
  return {
    current,
    chosen: selection.chosen,
    setCurrent,
    step: (step) => setCurrent(neighbour(numbers, current, step)),
    choose,
    clear: () => setSelection(nothing),
  };
}
