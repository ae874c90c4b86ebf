import type { FileState, FileView } from '../../api/files.ts';

/** One file with all that is known of it. Instants are epoch milliseconds, sizes bytes. */
export interface FileRow {
  id: string;
  companyId: string;
  uploadedBy: string;
  name: string;
  mediaType: string;
  size: number;
  received: number;
  state: FileState;
  statedSha256: Buffer | null;
  sha256: Buffer | null;
  lockedArchive: boolean;
  preview: FileView['preview'];
  virusCheck: FileView['virusCheck'];
  virusName: string | null;
  storage: StorageKind;
  storageKey: string;
  internal: boolean;
  requestId: string | null;
  eventSeq: number | null;
  /** Of the request it hangs on. */
  requestNumber: number | null;
  createdAt: number;
  /** How often work on it was begun since it last came to something. */
  tries: number;
}

export type StorageKind = 'disk' | 's3';
