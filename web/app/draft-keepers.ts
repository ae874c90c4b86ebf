import type { z } from 'zod';
import type { Draft, keptDraft } from '../../api/drafts.ts';
import type { Me } from '../../api/people.ts';
import { ApiError, call } from './api.ts';
import { thisBrowser } from './device.ts';
import { DraftKeeper, type DraftPlaces } from './draft-keeper.ts';
import {
  forgetKeptRecords,
  localStore,
  readRecord,
  recordName,
  writeRecord,
} from './draft-record.ts';
import { noticeSignedOut, queryClient } from './query-client.ts';

interface Kept {
  keeper: DraftKeeper;
  /** How many parts of the page show it. */
  shown: number;
}

/** One for each draft for as long as the page lives: what could not be given to the server yet is tried again. */
const keepers = new Map<string, Kept>();

/** The keeper of this person's draft; `mount` shows it until what it returns is called. */
export function retainKeeper(personId: string, key: string) {
  const name = recordName(personId, key);
  if (keepers.size === 0) followTheWindow();
  const kept = keepers.get(name) ?? { keeper: new DraftKeeper(placesOf(personId, key)), shown: 0 };
  keepers.set(name, kept);
  const mount = () => {
    kept.shown += 1;
    void kept.keeper.sync();
    return () => {
      kept.shown -= 1;
      void kept.keeper.sync();
    };
  };
  return { keeper: kept.keeper, mount };
}

/** Gives the server all that it lacks; resolves when that was tried. */
const syncDrafts = (): Promise<unknown> =>
  Promise.all([...keepers.values()].map(({ keeper }) => keeper.sync()));

/** Before signing out: nobody who comes to this machine next shall read what was being written. */
export async function leaveDraftsWithServer(): Promise<void> {
  await syncDrafts();
  forgetKeptRecords(localStore);
}

function followTheWindow(): void {
  window.addEventListener('storage', ({ key }) => {
    if (key) keepers.get(key)?.keeper.follow();
  });
  window.addEventListener('online', () => void syncDrafts());
  window.addEventListener('pagehide', () => {
    for (const { keeper } of keepers.values()) keeper.leave();
  });
  document.addEventListener('visibilitychange', () => {
    if (document.hidden) return;
    for (const { keeper, shown } of keepers.values()) if (shown > 0) void keeper.sync();
  });
}

function placesOf(personId: string, key: string): DraftPlaces {
  const name = recordName(personId, key);
  const path = `/api/drafts/${key}`;
  /** Never under the name of whoever signed in since. */
  const mine = async <Answer>(work: () => Promise<Answer>): Promise<Answer> => {
    if (queryClient.getQueryData<Me>(['me'])?.person.id !== personId)
      throw new ApiError('not_signed_in');
    return work().catch((error) => {
      noticeSignedOut(error);
      throw error;
    });
  };
  return {
    read: () => readRecord(localStore, name),
    write: (record) => writeRecord(localStore, name, record),
    fetch: () => mine(() => call<Draft>(path)),
    put: (content, version, leaving) =>
      mine(async () => {
        const body = { content, version, device: thisBrowser() };
        const put = call<z.infer<typeof keptDraft>>(path, {
          method: 'PUT',
          body,
          keepalive: leaving,
        });
        return (await put).version;
      }).catch((error) => {
        if (error instanceof ApiError && error.code === 'draft_changed') return 'changed';
        throw error;
      }),
    remove: (version, leaving) =>
      mine(() => call(`${path}?version=${version}`, { method: 'DELETE', keepalive: leaving })),
    passes: (error) =>
      error instanceof ApiError &&
      ['no_connection', 'unavailable', 'internal', 'too_many_requests'].includes(error.code),
  };
}
