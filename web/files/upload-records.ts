import type { UploadRecord } from './upload.ts';

/** As in `forgetUploads` of `web/app/kept-uploads.ts`. */
const PREFIX = 'pactdesk.upload.';

/** What this browser keeps of a person's uploads, one entry each: tabs do not write over each other's. */
export function uploadRecords(open: () => Storage, personId: string) {
  const prefix = `${PREFIX}${personId}.`;
  /** Where storage is forbidden, nothing outlives the page. */
  const where = <Result>(work: (storage: Storage) => Result, otherwise: Result): Result => {
    try {
      return work(open());
    } catch {
      return otherwise;
    }
  };
  return {
    records: () =>
      where((storage) => {
        const names = Object.keys(storage).filter((name) => name.startsWith(prefix));
        return names.flatMap((name) => readable(storage.getItem(name)));
      }, []),
    keep: (kept: UploadRecord) =>
      where((storage) => storage.setItem(prefix + kept.key, JSON.stringify(kept)), undefined),
    forget: (key: string) => where((storage) => storage.removeItem(prefix + key), undefined),
  };
}

function readable(text: string | null): UploadRecord[] {
  try {
    const kept: unknown = JSON.parse(text ?? 'null');
    return isRecord(kept) ? [kept] : [];
  } catch {
    return [];
  }
}

/** By hand: a library for it would come with each first page. */
function isRecord(kept: unknown): kept is UploadRecord {
  if (typeof kept !== 'object' || kept === null) return false;
  const { key, id, place, name, size, lastModified, paused, done } = kept as Partial<UploadRecord>;
  return (
    [key, id, name].every((words) => typeof words === 'string') &&
    (place === null || typeof place === 'string') &&
    [size, lastModified].every((count) => typeof count === 'number') &&
    [paused, done].every((flag) => typeof flag === 'boolean')
  );
}
