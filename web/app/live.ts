import type { LiveEvent } from '../../api/live.ts';
import type { Me, Session } from '../../api/people.ts';
import { call } from './api.ts';
import { noticeTouches } from './attended.ts';
import { refetchOnChanges } from './live-changes.ts';
import { markAwake, markLost } from './live-state.ts';
import { openStream } from './live-stream.ts';
import { leaveSignedOut, queryClient } from './query-client.ts';

/** What the tab with the stream tells the others. */
type Word = { event: LiveEvent } | { line: 'awake' | 'lost' } | { signedIn: string };

const NAME = 'pactdesk.live';
let running: AbortController | undefined;

/** From now on this page hears of changes; called once somebody is signed in, as often as one likes. */
export function startLive(): void {
  if (running) return;
  running = new AbortController();
  const { signal } = running;
  noticeTouches(window, signal);
  const channel = new BroadcastChannel(NAME);
  const take = listenWith(signal);
  channel.onmessage = ({ data }: MessageEvent<Word>) => take(data);
  signal.addEventListener('abort', () => channel.close());
  const tellAll = (word: Word) => {
    if (signal.aborted) return;
    channel.postMessage(word);
    take(word);
  };
  // Browsers give a site few connections: one stream serves all its tabs. On plain http, or where
  // a browser keeps nothing for the site, tabs cannot agree on one.
  const alone = () => listenWhileShown(signal, take);
  if (navigator.locks) leadInTurn(signal, tellAll).catch(() => signal.aborted || alone());
  else alone();
}

/** The session has ended, or another begins. */
function stopLive(): void {
  running?.abort();
  running = undefined;
}

/** A page that another person loaded must not stay open in another tab: what is typed there would be theirs. */
export function announceSignIn(me: Me): void {
  stopLive();
  const channel = new BroadcastChannel(NAME);
  channel.postMessage({ signedIn: me.person.id } satisfies Word);
  channel.close();
}

function listenWith(signal: AbortSignal): (word: Word) => void {
  const refetch = refetchOnChanges(queryClient);
  return (word) => {
    if (signal.aborted) return;
    if ('signedIn' in word) return makeWayFor(word.signedIn);
    if ('line' in word) return word.line === 'awake' ? markAwake() : markLost();
    markAwake();
    if (word.event.kind !== 'signed_out') return refetch(word.event);
    stopLive();
    leaveSignedOut();
  };
}

function makeWayFor(personId: string): void {
  if (queryClient.getQueryData<Me>(['me'])?.person.id !== personId) window.location.reload();
}

/** Waits until no other tab has the stream, then has it until this page is closed. Rejects where there are no locks. */
const leadInTurn = (signal: AbortSignal, tellAll: (word: Word) => void): Promise<unknown> =>
  navigator.locks.request(NAME, { signal }, () => {
    const close = openStream(earsOf(tellAll));
    return new Promise<void>((resolve) => {
      signal.addEventListener('abort', () => {
        close();
        resolve();
      });
    });
  });

/** Every tab by itself, and only while somebody looks: the few connections must do for all. */
function listenWhileShown(signal: AbortSignal, take: (word: Word) => void): void {
  let close: (() => void) | undefined;
  const follow = () => {
    close?.();
    close = document.hidden ? undefined : openStream(earsOf(take));
  };
  document.addEventListener('visibilitychange', follow, { signal });
  signal.addEventListener('abort', () => close?.());
  follow();
}

const earsOf = (tell: (word: Word) => void) => ({
  heard: (event: LiveEvent) => tell({ event }),
  awake: () => tell({ line: 'awake' }),
  lost: () => tell({ line: 'lost' }),
  mayListen: async () => {
    const session = await call<Session>('/api/session').catch(() => undefined);
    if (session && !session.me) tell({ event: { kind: 'signed_out' } });
    return session?.me !== null;
  },
});
