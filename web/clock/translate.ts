import type { i18n } from 'i18next';
import type { Translate } from '../../domain/sla/index.ts';

/** The page's texts as the domain asks for them: by any key of any file that is loaded. */
export function translateBy(texts: i18n): Translate {
  // The keys of `receipt.json` and `time.json` are the domain's own business, unknown to our types.
  return (key, values) => texts.t(key as 'retry', values ?? {});
}
