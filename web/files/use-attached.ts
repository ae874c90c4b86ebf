import { useMemo } from 'react';
import { useMe } from '../app/session.ts';
import { startUploads } from './index.ts';

/** The files that go along with what is sent from a draft, if any: their ids before, and that they are sent afterwards. */
export function useAttached(place: string | null) {
  const { id } = useMe().person;
  return useMemo(() => {
    const uploads = startUploads(id);
    return {
      /** @throws ApiError no_connection where the server does not know of one yet */
      ids: async () => (place === null ? [] : uploads.known(place)),
      sent: () => place !== null && uploads.sent(place),
    };
  }, [id, place]);
}
