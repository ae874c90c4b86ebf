import { VisuallyHidden } from '@mantine/core';
import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ApiError } from '../app/api.ts';
import { useProblemWords } from '../app/problem-words.ts';
import { safeName } from './file-words.ts';
import type { Upload } from './upload.ts';

/** Says aloud what has become of a file: a change of its state, never each per cent. */
export function Announcer({ uploads }: { uploads: readonly Upload[] }) {
  const { t } = useTranslation('files');
  const problem = useProblemWords();
  const before = useRef(new Map<string, string>());
  const [said, setSaid] = useState('');
  useEffect(() => {
    const news = uploads.filter(({ key, phase }) => before.current.get(key) !== phase);
    if (news.length === 0) return;
    before.current = new Map(uploads.map(({ key, phase }) => [key, phase]));
    const words = news.map(({ name, phase, refusal }) => {
      const own = refusal === 'empty' || refusal === 'another_file';
      const why = own ? t(`refusal.${refusal}`) : refusal ? problem(new ApiError(refusal)) : '';
      return t(`said.${phase}`, { name: safeName(name), why });
    });
    setSaid(words.join(' '));
  }, [uploads, t, problem]);
  return <VisuallyHidden role="status">{said}</VisuallyHidden>;
}
