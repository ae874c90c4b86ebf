import { useEffect, useMemo, useSyncExternalStore } from 'react';
import { useMe } from '../app/session.ts';
import { startUploads } from './index.ts';
import { noteShown } from './shown-keys.ts';
import type { Upload } from './upload.ts';

/** The uploads of who is signed in, drawn again at each change. */
export function useUploads() {
  const { id } = useMe().person;
  const uploads = useMemo(() => startUploads(id), [id]);
  // Whoever sees this page is signed in.
  useEffect(() => uploads.resumeAll('signed_out'), [uploads]);
  const list = useSyncExternalStore(uploads.list.watch, uploads.list.view);
  return { uploads, list };
}

/** This part of the page shows them: the tray need not. */
export function useShown(uploads: readonly Upload[]): void {
  const keys = uploads.map(({ key }) => key).join(' ');
  useEffect(() => noteShown(keys.split(' ')), [keys]);
}
