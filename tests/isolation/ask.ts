export interface Call {
  method: string;
  /** With the query, encoded. */
  path: string;
  headers?: Record<string, string>;
  body?: unknown;
}

export interface Answer {
  status: number;
  type: string;
  /** As it came, headers that we set included: what an answer says is searched for secrets. */
  text: string;
}

/** One call as the holder of this session or API token, or as nobody. Of an endless stream only the first words are read. */
export async function ask(
  url: string,
  session: string | null,
  { method, path, headers, body }: Call,
): Promise<Answer> {
  const stop = new AbortController();
  const response = await fetch(url + path, {
    method,
    headers: {
      ...(body === undefined ? {} : { 'content-type': 'application/json' }),
      ...(method === 'GET' ? {} : { origin: url }),
      ...(session ? signedInBy(session) : {}),
      ...headers,
    },
    ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    signal: stop.signal,
  });
  const { status } = response;
  const type = response.headers.get('content-type') ?? '';
  const named = response.headers.get('content-disposition') ?? '';
  if (type.startsWith('text/event-stream')) {
    const first = await response.body?.getReader().read();
    stop.abort();
    return { status, type, text: new TextDecoder().decode(first?.value) };
  }
  return { status, type, text: named + (await response.text()) };
}

const signedInBy = (session: string): Record<string, string> =>
  session.startsWith('pd_')
    ? { authorization: `Bearer ${session}` }
    : { cookie: `session=${session}` };

/** The code of a refusal; empty where the answer is none. */
export function codeOf({ type, text }: Answer): string {
  if (!type.startsWith('application/problem+json')) return '';
  return String((JSON.parse(text) as { code?: unknown }).code ?? '');
}
