/** A page that nobody has touched for so long asks by itself. */
const ATTENDED_MS = 60_000;
const SIGNS = ['pointerdown', 'keydown', 'wheel', 'click'] as const;

/** Opening the page was a touch. */
let touchedAt = Date.now();

/** From here on every touch of the page is noticed, until `signal` aborts. */
export function noticeTouches(page: EventTarget, signal: AbortSignal): void {
  const touched = () => {
    touchedAt = Date.now();
  };
  for (const sign of SIGNS)
    page.addEventListener(sign, touched, { signal, passive: true, capture: true });
}

/** What a call says of itself: a session must end where only an open page uses it, for somebody left it behind. */
export const headersOfCall = (): Record<string, string> =>
  Date.now() - touchedAt < ATTENDED_MS ? {} : { 'pactdesk-by-itself': '1' };
