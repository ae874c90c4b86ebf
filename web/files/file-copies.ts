/** As `forgetUploads` of `web/app/kept-uploads.ts` calls it. */
const DATABASE = 'pactdesk.uploads';
const STORE = 'files';
/** Larger files would fill the browser's storage: after a reload they are chosen again. */
const KEEP_AT_MOST = 64 * 1024 * 1024;

/** A browser's copies of files that are on their way, so that they go on after a reload. */
export const fileCopies = {
  copy: async (id: string): Promise<File | null> => {
    const found = await inStore('readonly', (store) => store.get(id));
    return found instanceof File ? found : null;
  },
  keepCopy: async (id: string, file: File): Promise<void> => {
    if (file.size <= KEEP_AT_MOST) await inStore('readwrite', (store) => store.put(file, id));
  },
  forgetCopy: async (id: string): Promise<void> => {
    await inStore('readwrite', (store) => store.delete(id));
  },
};

async function inStore(
  mode: IDBTransactionMode,
  work: (store: IDBObjectStore) => IDBRequest,
): Promise<unknown> {
  const opening = indexedDB.open(DATABASE, 1);
  opening.onupgradeneeded = () => void opening.result.createObjectStore(STORE);
  const database = (await answerOf(opening)) as IDBDatabase;
  try {
    return await answerOf(work(database.transaction(STORE, mode).objectStore(STORE)));
  } finally {
    database.close();
  }
}

const answerOf = (request: IDBRequest): Promise<unknown> =>
  new Promise((resolve, reject) => {
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error);
  });
