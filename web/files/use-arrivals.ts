import { useQueryClient } from '@tanstack/react-query';
import { useEffect } from 'react';
import type { FileView } from '../../api/files.ts';
import type { Upload } from './upload.ts';

/** Asks for the request again when a file of one's own has arrived, of which its message does not know yet. */
export function useArrivals(files: readonly FileView[], own: readonly Upload[]): void {
  const queries = useQueryClient();
  const arrived = own
    .filter(({ phase }) => phase === 'done')
    .filter(({ id }) => files.some((file) => file.id === id && file.state === 'uploading'))
    .map(({ id }) => id)
    .join();
  useEffect(() => {
    if (arrived) void queries.invalidateQueries({ queryKey: ['requests'] });
  }, [arrived, queries]);
}
