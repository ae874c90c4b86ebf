import type { LiveEvent } from '../../api/live.ts';

export interface StreamEars {
  heard: (event: LiveEvent) => void;
  /** The line showed that it is awake. */
  awake: () => void;
  lost: () => void;
  /** Whether anybody is signed in; the browser does not say why it was refused. */
  mayListen: () => Promise<boolean>;
}

/** The server shows a sign of life every 15 seconds. */
const SILENCE_MS = 40_000;
const RETRY_MS = { first: 1000, most: 30_000 };

/** `GET /api/live`, opened again whenever it is lost. Returns how to close it. */
export function openStream(ears: StreamEars): () => void {
  let source: EventSource | undefined;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let pause = RETRY_MS.first;
  let closed = false;

  const wait = (ms: number, then: () => void) => {
    clearTimeout(timer);
    timer = setTimeout(then, ms);
  };
  const awake = () => {
    pause = RETRY_MS.first;
    ears.awake();
    wait(SILENCE_MS, reopen);
  };
  const reopen = () => {
    ears.lost();
    connect();
  };
  const lose = () => {
    ears.lost();
    // A lost line the browser takes up by itself; a refused one it gives up.
    if (source?.readyState === EventSource.CLOSED) wait(pause, askAndReopen);
  };
  const askAndReopen = async () => {
    pause = Math.min(pause * 2, RETRY_MS.most);
    if (await ears.mayListen()) connect();
  };
  const connect = () => {
    if (closed) return;
    source?.close();
    source = new EventSource('/api/live');
    source.onmessage = ({ data }) => {
      awake();
      ears.heard(JSON.parse(data) as LiveEvent);
    };
    source.addEventListener('beat', awake);
    source.onerror = lose;
    wait(SILENCE_MS, reopen);
  };
  const goOffline = () => {
    source?.close();
    ears.lost();
  };

  window.addEventListener('online', connect);
  window.addEventListener('offline', goOffline);
  connect();
  return () => {
    closed = true;
    window.removeEventListener('online', connect);
    window.removeEventListener('offline', goOffline);
    clearTimeout(timer);
    source?.close();
  };
}
