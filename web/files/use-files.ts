import { useQuery } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { namedFiles } from './pasted.ts';
import { limitsQuery } from './queries.ts';
import type { Target } from './upload.ts';
import { useShown, useUploads } from './use-uploads.ts';

/** Ids of files in a draft, and how to keep them there. */
export interface KeptFiles {
  ids: readonly string[];
  keep: (ids: string[]) => void;
}

/**
 * The files of one draft. `place` is its key, `target` whose files they will be. What is added here stands in the draft
 * too, so that it is there in another browser.
 */
export function useFiles(place: string, target: Target, { ids: kept, keep }: KeptFiles) {
  const { t } = useTranslation('files');
  const { uploads, list } = useUploads();
  const limits = useQuery(limitsQuery(target));
  const mine = list.filter((upload) => upload.place === place);
  useShown(mine);
  const [adopted, setAdopted] = useState(false);
  const keptNames = kept.join();
  useEffect(() => {
    void uploads.adopt(place, kept).then(() => setAdopted(true));
  }, [uploads, place, keptNames]);
  const ids = mine.flatMap(({ id, phase }) => (id === null || phase === 'refused' ? [] : id));
  const names = ids.join();
  useEffect(() => {
    if (adopted && names !== keptNames) keep(ids);
  }, [adopted, names]);
  return {
    uploads,
    mine,
    limits: limits.data,
    add: (files: readonly File[]) =>
      uploads.add(
        place,
        namedFiles(files, (number) => t('pasted', { number })),
        target,
      ),
  };
}

export type FilesState = ReturnType<typeof useFiles>;
