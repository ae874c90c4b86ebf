import { ApiError } from '../app/api.ts';

/** What it means for an upload: it is tried again, it waits for signing in, or the file is not taken. */
export type Failure =
  /** The code says why, where it is not just the line. */
  | { kind: 'passes'; code: ApiError['code'] | null }
  | { kind: 'signed_out'; code: null }
  | { kind: 'refused'; code: ApiError['code'] };

export function failureOf(error: unknown): Failure {
  // What is no answer of ours may be over later.
  if (!(error instanceof ApiError)) return { kind: 'passes', code: null };
  switch (error.code) {
    case 'no_connection':
    case 'unavailable':
    case 'internal':
    case 'upload_busy':
    case 'wrong_offset':
      return { kind: 'passes', code: null };
    case 'too_many_requests':
    case 'storage_full':
      return { kind: 'passes', code: error.code };
    case 'not_signed_in':
      return { kind: 'signed_out', code: null };
    default:
      return { kind: 'refused', code: error.code };
  }
}
