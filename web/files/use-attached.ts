import { useMemo } from 'react';
import { useMe } from '../app/session.ts';
import { startUploads } from './index.ts';

/** The files that go along with what is sent from a draft: their ids before, and that they are sent afterwards. */
export function useAttached(place: string) {
  const { id } = useMe().person;
  return useMemo(() => {
    const uploads = startUploads(id);
    return {
      /** @throws ApiError no_connection where the server does not know of one yet */
      ids: () => uploads.known(place),
      sent: () => uploads.sent(place),
    };
  }, [id, place]);
}
