import { asOperator } from '../access/index.ts';
import type { Database } from '../platform/database/database.ts';
import { listen } from '../platform/database/listen.ts';
import type { Connections } from '../platform/database/prepare.ts';
import type { Log } from '../platform/log.ts';
import { Audience } from './audience.ts';
import { endSessions } from './end-sessions.ts';
import { forgetSilentTabs } from './store.ts';

/** Below the idle limits of usual proxies. */
const BEAT_MS = 15_000;
const CHECK_SESSIONS_MS = 60_000;

export interface Live {
  audience: Audience;
  /** Rejects while nothing is heard, so that no page could be told of a change. */
  check(): Promise<void>;
  stop(): Promise<void>;
}

/**
 * Opens this process's ear: one connection that hears what any process commits, and passes it on to the pages that
 * are open here. `direct` must not be a transaction pooler. `catalogueChanged` is called where a new version of the
 * catalogue was made, or may have been while nothing was heard.
 */
export function startLive(
  direct: Connections['direct'],
  database: Database,
  log: Log,
  catalogueChanged: () => void,
): Live {
  const audience = new Audience(catalogueChanged);
  const listener = listen(direct, 'live', audience, log);
  const complain = (error: unknown) => log.debug({ error: String(error) }, 'live');
  const beat = setInterval(() => {
    audience.beat();
    asOperator(database, forgetSilentTabs).catch(complain);
  }, BEAT_MS);
  const check = setInterval(() => {
    endSessions(audience, database).catch(complain);
  }, CHECK_SESSIONS_MS);
  return {
    audience,
    check: async () => audience.check(),
    stop: async () => {
      clearInterval(beat);
      clearInterval(check);
      audience.close();
      await listener.stop();
    },
  };
}
