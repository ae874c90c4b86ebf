import { type RefObject, useLayoutEffect, useRef } from 'react';

/** Rows that come and go above the current one do not move it: the page is scrolled by as much. */
export function useSteadyScroll(
  scroller: RefObject<HTMLElement | null>,
  current: string | undefined,
  offset: number | undefined,
): void {
  const before = useRef({ current, offset });
  useLayoutEffect(() => {
    const last = before.current;
    before.current = { current, offset };
    const element = scroller.current;
    if (!element || current === undefined || last.current !== current) return;
    if (
      offset === undefined ||
      last.offset === undefined ||
      !element.contains(document.activeElement)
    )
      return;
    element.scrollTop += offset - last.offset;
  }, [scroller, current, offset]);
}
