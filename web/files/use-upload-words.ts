import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ApiError } from '../app/api.ts';
import { useProblemWords } from '../app/problem-words.ts';
import { shortSpan } from '../clock/span.ts';
import { partWords, percentWords, sizeWords } from './file-words.ts';
import { timeLeftOf } from './pace.ts';
import type { Upload } from './upload.ts';

/** "8 s", "4 min", "1 h 20 min". */
function useSpanWords(): (ms: number) => string {
  const { t } = useTranslation();
  return (ms) =>
    ms < 60_000 ? t('span.s', { s: Math.max(Math.ceil(ms / 1000), 1) }) : shortSpan(t, ms);
}

/** How an upload stands, in words; `largest`, where it is known, is what a file may have at most. */
export function useUploadWords(upload: Upload, largest: number | undefined) {
  const { t, i18n } = useTranslation('files');
  const span = useSpanWords();
  const problem = useProblemWords();
  const now = useNowWhile(upload.phase === 'broken');
  const { phase, sent, size, refusal } = upload;
  const amounts = {
    part: partWords(i18n.language, sent, size),
    size: sizeWords(i18n.language, size),
  };
  const percent = percentWords(i18n.language, sent, size);
  const why = (): string | undefined => {
    if (refusal === null) return undefined;
    if (refusal === 'empty' || refusal === 'another_file') return t(`refusal.${refusal}`);
    if (refusal === 'file_too_large' && largest !== undefined)
      return t('refusal.larger', { size: sizeWords(i18n.language, largest) });
    return problem(new ApiError(refusal));
  };
  const how = (): string => {
    switch (phase) {
      case 'queued':
        return t('queued', amounts);
      case 'running': {
        const left = timeLeftOf(upload.samples, size);
        return left === null ? t('part', amounts) : t('left', { ...amounts, left: span(left) });
      }
      case 'broken': {
        const left = span((upload.retryAt ?? now) - now);
        if (refusal !== null) return t('stoppedIn', { left });
        if (sent === 0) return t('brokenBegin', { left });
        return t('brokenIn', { part: sizeWords(i18n.language, sent, size), left });
      }
      case 'missing':
        return t('missing', { percent });
      case 'signed_out':
        return t('signedOut', amounts);
      case 'paused':
      case 'elsewhere':
        return t(phase, amounts);
      case 'refused':
      case 'done':
        return amounts.size;
    }
  };
  return { how: how(), why: why(), percent };
}

/** The present moment, each second, for what counts down. */
function useNowWhile(counting: boolean): number {
  const [now, setNow] = useState(Date.now);
  useEffect(() => {
    if (!counting) return;
    setNow(Date.now());
    const timer = setInterval(() => setNow(Date.now()), 1000);
    return () => clearInterval(timer);
  }, [counting]);
  return now;
}
