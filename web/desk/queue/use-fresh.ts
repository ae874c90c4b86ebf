import { useRef } from 'react';

/** As long as a new row is tinted. */
const tintMs = 1_500;

/**
 * Says which rows have just come in by themselves: those that were not there before, unless another filter or a
 * further page brought them.
 */
export function useFresh(numbers: readonly string[], view: string): (number: string) => boolean {
  const seen = useRef({ view: '', known: new Set<string>(), since: new Map<string, number>() });
  if (seen.current.view !== view) {
    seen.current = { view, known: new Set(numbers), since: new Map() };
  }
  const { known, since } = seen.current;
  for (const number of numbers) {
    if (known.has(number)) continue;
    known.add(number);
    since.set(number, performance.now());
  }
  return (number) => performance.now() - (since.get(number) ?? Number.NEGATIVE_INFINITY) < tintMs;
}
