import { takeTurnsByAsking } from './ask-tabs.ts';
import { InAnotherTab, type UploadNews, type UploadPlaces } from './upload.ts';

/** One tab of this browser sends a file, and the others hear how far it is. */
export function betweenTabs(): Pick<UploadPlaces, 'alone' | 'free' | 'tell' | 'hear'> {
  const channel = new BroadcastChannel('pactdesk.uploads');
  return {
    // Browsers know locks between tabs only where the page came safely.
    ...(navigator.locks ? locks : takeTurnsByAsking(channel)),
    tell: (news) => channel.postMessage(news),
    hear: (listener) =>
      channel.addEventListener('message', ({ data }) => listener(data as UploadNews)),
  };
}

const nameOf = (id: string) => `pactdesk.upload.${id}`;

const locks: Pick<UploadPlaces, 'alone' | 'free'> = {
  alone: (id, work) =>
    navigator.locks.request(nameOf(id), { ifAvailable: true }, (lock) => {
      if (!lock) throw new InAnotherTab();
      return work();
    }),
  // The browser lets go for a tab that is closed or has crashed.
  free: (id) => navigator.locks.request(nameOf(id), () => {}),
};
