import type { FileView, Upload } from '../../api/files.ts';
import type { FileRow } from './rows.ts';

const DAY_MS = 86_400_000;

export const presentFile = (row: FileRow): FileView => ({
  id: row.id,
  name: row.name,
  size: row.size,
  received: row.received,
  mediaType: row.mediaType,
  state: row.state,
  sha256: row.sha256 ? row.sha256.toString('hex') : null,
  lockedArchive: row.lockedArchive,
  virusCheck: row.virusCheck,
  virusName: row.virusName,
  preview: row.preview,
});

/** `unsentDays`: how long it stays where nobody sends it. */
export const presentUpload = (row: FileRow, unsentDays: number): Upload => ({
  ...presentFile(row),
  createdAt: new Date(row.createdAt).toISOString(),
  expiresAt:
    row.requestId === null ? new Date(row.createdAt + unsentDays * DAY_MS).toISOString() : null,
  sent: row.requestId !== null,
});
