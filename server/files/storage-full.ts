/** What tus is told where no room is left. */
export const STORAGE_FULL = { status_code: 507, body: 'No room is left for files.' };

/** Of a disk, of somebody's share of it, of the file system's largest file. */
export const isFull = (error: unknown): boolean =>
  ['ENOSPC', 'EDQUOT', 'EFBIG'].includes(String((error as { code?: unknown }).code));
