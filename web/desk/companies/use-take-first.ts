import { useEffect, useEffectEvent, useState } from 'react';

/**
 * Takes the first of what is found once it is sure: who types and presses Enter at once is not answered by what an
 * earlier letter found. Returns how to ask for it, and how to ask no longer.
 */
export function useTakeFirst<Item>(
  first: Item | undefined,
  isSure: boolean,
  take: (item: Item) => void,
): (asks: boolean) => void {
  const [asked, setAsked] = useState(false);
  const answer = useEffectEvent(() => {
    setAsked(false);
    if (first !== undefined) take(first);
  });
  useEffect(() => {
    if (asked && isSure) answer();
  }, [asked, isSure]);
  return setAsked;
}
