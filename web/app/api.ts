import type { Problem, ProblemCode } from '../../api/problems.ts';
import { askAgain } from './ask-again.ts';
import { headersOfCall } from './attended.ts';
import { viewingHeader } from './viewing.ts';

/** What went wrong, by the catalogue's code; `no_connection` where no answer came at all. */
export class ApiError extends Error {
  override name = 'ApiError';
  readonly code: ProblemCode | 'no_connection';
  /** Why, in a word, where the code alone does not say it. */
  readonly reason: string | undefined;
  readonly fields: readonly { path: string; message: string }[];
  /** What can be had in place of what was refused. */
  readonly offer: Problem['offer'];

  constructor(code: ProblemCode | 'no_connection', problem?: Problem) {
    super(problem?.detail ?? problem?.title ?? code);
    this.code = code;
    this.reason = problem?.reason;
    this.fields = problem?.fields ?? [];
    this.offer = problem?.offer;
  }
}

export interface Call {
  method?: 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE';
  body?: unknown;
  headers?: Record<string, string>;
  signal?: AbortSignal;
  /** Goes on when the page is left; browsers carry 64 kB this way. */
  keepalive?: boolean;
  /** Also while the tab shows the portal as somebody else. */
  asThemselves?: boolean;
}

/** How far the server's clock is ahead of this device's, in milliseconds, to the second. */
let aheadMs = 0;

/** The server's time: a device whose clock is wrong must not show a kept promise as late. */
export const serverNow = (): number => Date.now() + aheadMs;

/**
 * One call to the API, answered with its JSON (undefined for 204). One that wants the second factor again waits for it,
 * and is repeated.
 * @throws ApiError
 */
export async function call<Answer>(path: string, options: Call = {}): Promise<Answer> {
  try {
    return await callOnce<Answer>(path, options);
  } catch (error) {
    const wantsIt = error instanceof ApiError && error.code === 'second_factor_again';
    if (!wantsIt || !(await askAgain())) throw error;
    return callOnce<Answer>(path, options);
  }
}

async function callOnce<Answer>(path: string, options: Call): Promise<Answer> {
  const response = await send(path, options);
  const date = Date.parse(response.headers.get('date') ?? '');
  const ahead = date - Date.now();
  // The header counts whole seconds: smaller differences are noise.
  if (Number.isFinite(ahead)) aheadMs = Math.abs(ahead) > 2000 ? ahead : 0;
  if (response.status === 204) return undefined as Answer;
  if (!response.ok) throw await problemOf(response);
  return (await response.json()) as Answer;
}

async function send(
  path: string,
  { method = 'GET', body, headers, signal, keepalive = false, asThemselves }: Call,
) {
  const init: RequestInit = {
    method,
    credentials: 'same-origin',
    headers: { ...headersOfCall(), ...(asThemselves ? {} : viewingHeader()), ...headers },
    keepalive,
  };
  if (signal) init.signal = signal;
  if (body !== undefined) {
    init.body = JSON.stringify(body);
    init.headers = { ...init.headers, 'content-type': 'application/json' };
  }
  try {
    return await fetch(path, init);
  } catch (error) {
    if (signal?.aborted) throw error;
    throw new ApiError('no_connection');
  }
}

async function problemOf(response: Response): Promise<ApiError> {
  try {
    const problem = (await response.json()) as Problem;
    return new ApiError(problem.code ?? 'internal', problem);
  } catch {
    // A proxy in between answers in HTML.
    return new ApiError(response.status >= 502 ? 'unavailable' : 'internal');
  }
}
