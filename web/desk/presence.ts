import { useEffect } from 'react';
import { call } from '../app/api.ts';
import { randomName } from '../app/device.ts';

/** The server forgets a tab that is silent for longer than two of these. */
const beatMs = 20_000;
const tab = randomName();

/** Tells colleagues which request this tab shows, and whether its reader is writing. */
export function useAnnounce(number: string | null, writing: boolean): void {
  useEffect(() => {
    const tell = () => {
      const body = { tab, number, writing };
      // Nobody is hurt by one that does not arrive: the next one comes soon.
      call('/api/presence', { method: 'PUT', body }).catch(() => {});
    };
    tell();
    const timer = setInterval(tell, beatMs);
    return () => clearInterval(timer);
  }, [number, writing]);
}

/** Takes this tab off the list when it is closed. */
export function leaveWhenClosed(): () => void {
  const leave = () => {
    call(`/api/presence/${tab}`, { method: 'DELETE', keepalive: true }).catch(() => {});
  };
  window.addEventListener('pagehide', leave);
  return () => window.removeEventListener('pagehide', leave);
}
