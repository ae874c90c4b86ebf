import { randomName } from '../app/device.ts';
import { InAnotherTab, type UploadPlaces } from './upload.ts';

/** A tab that sends the file has said so by then. */
const ANSWER_MS = 300;
/** How often is asked whether it still does: one that has crashed says nothing. */
const ASK_AGAIN_MS = 5000;

type Said = { kind: 'claim'; id: string; by: string } | { kind: 'held'; id: string; to: string };

/** Without locks, tabs ask each other. Of two that want to begin at once, the one with the lower name does. */
export function takeTurnsByAsking(channel: BroadcastChannel): Pick<UploadPlaces, 'alone' | 'free'> {
  const name = randomName();
  const own = new Map<string, 'wanted' | 'held'>();
  const refusals = new Map<string, () => void>();
  const say = (said: Said) => channel.postMessage(said);

  channel.addEventListener('message', ({ data }) => {
    const said = data as Said;
    if (said.kind === 'held' && said.to === name) refusals.get(said.id)?.();
    if (said.kind !== 'claim') return;
    const mine = own.get(said.id);
    if (mine === 'held' || (mine === 'wanted' && name < said.by))
      say({ kind: 'held', id: said.id, to: said.by });
    // Who asks later may not have heard that we want it: the lower name gives nothing up, so we do.
    else if (mine === 'wanted') refusals.get(said.id)?.();
  });

  async function claim(id: string): Promise<boolean> {
    own.set(id, 'wanted');
    const refused = new Promise<boolean>((resolve) => refusals.set(id, () => resolve(false)));
    say({ kind: 'claim', id, by: name });
    const free = await Promise.race([refused, wait(ANSWER_MS).then(() => true)]);
    refusals.delete(id);
    if (free) own.set(id, 'held');
    else own.delete(id);
    return free;
  }

  return {
    alone: async (id, work) => {
      if (!(await claim(id))) throw new InAnotherTab();
      await work().finally(() => own.delete(id));
    },
    free: async (id) => {
      do await wait(ASK_AGAIN_MS);
      while (!(await claim(id)));
      own.delete(id);
    },
  };
}

const wait = (ms: number) => new Promise<void>((resolve) => setTimeout(resolve, ms));
