/** What begins with it in the browser's storage is an upload that was begun. */
const PREFIX = 'pactdesk.upload.';
/** Where the browser keeps copies of what is on its way. */
const DATABASE = 'pactdesk.uploads';

/** Loads what makes uploads go on only where one was begun. */
export function goOnUploading(personId: string): void {
  if (keptNames().length === 0) return;
  void import('../files/index.ts').then(({ goOn }) => goOn(personId));
}

/** Before signing out: nobody who comes to this machine next shall find files in it. */
export function forgetUploads(): void {
  for (const name of keptNames()) localStorage.removeItem(name);
  indexedDB?.deleteDatabase(DATABASE);
}

function keptNames(): string[] {
  try {
    return Object.keys(localStorage).filter((name) => name.startsWith(PREFIX));
  } catch {
    return [];
  }
}
