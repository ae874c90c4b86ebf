import { withReasons } from './broken-promises.ts';
import type { Chance } from './chance.ts';
import { type Script, withEpisodes } from './episodes.ts';
import { type Calendars, scriptOf, type Telling } from './script.ts';

/** What happens on every request: its story, the reasons where a promise was broken, and what was set right on some. */
export function scriptsOf(
  told: readonly Telling[],
  calendars: Calendars,
  chance: Chance,
  now: number,
): readonly Script[] {
  const scripts = told.map((telling) => ({ telling, steps: scriptOf(telling, calendars, chance) }));
  return withEpisodes(withReasons(scripts, calendars, now), calendars, now);
}
