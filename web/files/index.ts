import { browserPlaces } from './browser-places.ts';
import { showTray } from './show-tray.tsx';
import type { Upload } from './upload.ts';
import { Uploads } from './uploads.ts';

let current: { personId: string; uploads: Uploads } | null = null;

/** The uploads of who is signed in; what was begun before, by them and in this browser, goes on. */
export function startUploads(personId: string): Uploads {
  if (current?.personId === personId) return current.uploads;
  if (current === null) followTheWindow();
  current?.uploads.halt();
  const uploads = new Uploads(browserPlaces(personId));
  current = { personId, uploads };
  showTray(uploads);
  void uploads.restore();
  return uploads;
}

/** Bytes that would not arrive if the tab were closed now. */
const wouldStop = ({ phase }: Upload) =>
  phase === 'queued' || phase === 'running' || phase === 'broken' || phase === 'signed_out';

function followTheWindow(): void {
  window.addEventListener('online', () => current?.uploads.resumeAll('broken'));
  window.addEventListener('beforeunload', (event) => {
    if (current?.uploads.list.view().some(wouldStop)) event.preventDefault();
  });
}

/** Behind the session's gate: what waited for signing in goes on, like what was begun before a reload. */
export const goOn = (personId: string): void => startUploads(personId).resumeAll('signed_out');
