import { useQuery } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import type { Settings } from '../../../api/settings.ts';
import { versionQuery } from './queries.ts';
import { rebase } from './rebase.ts';
import { changesIn, type SettingsDraft } from './settings-draft.ts';

/** Brings the draft over to a version that was saved while it was being written. Its number; null where there is none. */
export function useNewerVersion(
  settings: Settings,
  draft: SettingsDraft,
  change: (part: SettingsDraft) => void,
  onMoved: () => void,
): number | null {
  const [movedTo, setMovedTo] = useState<number | null>(null);
  const behind = changesIn(draft) > 0 && draft.basedOn !== settings.version;
  const base = useQuery({ ...versionQuery(draft.basedOn), enabled: behind });
  useEffect(() => {
    if (!behind || base.data?.version !== draft.basedOn) return;
    change(rebase(draft, base.data, settings));
    setMovedTo(settings.version);
    onMoved();
  }, [behind, base.data, draft, settings, change, onMoved]);
  return movedTo;
}
