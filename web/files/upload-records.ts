import { z } from 'zod';
import type { UploadRecord } from './upload.ts';

/** As in `forgetUploads` of `web/app/kept-uploads.ts`. */
const PREFIX = 'pactdesk.upload.';

const record = z.object({
  key: z.string(),
  id: z.string(),
  place: z.string().nullable(),
  name: z.string(),
  size: z.number(),
  lastModified: z.number(),
  paused: z.boolean(),
  done: z.boolean(),
});

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
    return [record.parse(JSON.parse(text ?? ''))];
  } catch {
    return [];
  }
}
