import { useCallback, useEffect, useMemo, useSyncExternalStore } from 'react';
import { randomName } from './device.ts';
import { retainKeeper } from './draft-keepers.ts';
import { useMe } from './session.ts';

/**
 * A draft that survives a closed tab, a lost connection, an expired session and another browser, until `discard`.
 * `key` as in `api/drafts.ts`: `reply:PD-20440`. Changes of one's other tabs appear by themselves; what another browser
 * wrote at the same time stands in `other` while `state` is `conflict`, to be shown with `DraftConflict`.
 */
export function useDraft<Draft extends object>(key: string, empty: Draft) {
  const { id } = useMe().person;
  const { keeper, mount } = useMemo(() => retainKeeper(id, key), [id, key]);
  useEffect(mount, [mount]);
  const { content, state, other } = useSyncExternalStore(keeper.watch, keeper.view);
  const draft: Draft = useMemo(() => ({ ...empty, ...content }), [empty, content]);
  const theirs: Draft | null = useMemo(() => other && { ...empty, ...other }, [empty, other]);
  const change = useCallback(
    (part: Partial<Draft>) => keeper.change({ ...empty, ...keeper.view().content, ...part }),
    [keeper, empty],
  );
  /** Names one sending, and keeps the name: words sent again after a lost answer are then written once. */
  const nameSending = useCallback((): string => {
    const { content } = keeper.view();
    if (typeof content?.sendingId === 'string') return content.sendingId;
    const sendingId = randomName();
    keeper.change({ ...empty, ...content, sendingId });
    return sendingId;
  }, [keeper, empty]);
  const discard = useCallback(() => keeper.discard(), [keeper]);
  const takeOther = useCallback(() => keeper.takeOther(), [keeper]);
  const keepMine = useCallback(() => keeper.keepMine(), [keeper]);
  return { draft, change, nameSending, discard, state, other: theirs, takeOther, keepMine };
}
