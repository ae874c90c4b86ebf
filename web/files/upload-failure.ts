import { ApiError } from '../app/api.ts';

/** What a failure means for an upload: it is tried again, it waits for signing in, or the file is not taken. */
export function failureOf(error: unknown): 'passes' | 'signed_out' | { code: ApiError['code'] } {
  // What is no answer of ours, like a file that the disk does not give any more, may be there again later.
  if (!(error instanceof ApiError)) return 'passes';
  switch (error.code) {
    case 'no_connection':
    case 'unavailable':
    case 'internal':
    case 'too_many_requests':
      return 'passes';
    case 'not_signed_in':
      return 'signed_out';
    default:
      return { code: error.code };
  }
}
