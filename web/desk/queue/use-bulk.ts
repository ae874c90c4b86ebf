import { useTranslation } from 'react-i18next';
import type { ProblemCode } from '../../../api/problems.ts';
import type { BulkMove, BulkResult } from '../../../api/queue.ts';
import { ApiError } from '../../app/api.ts';
import { useProblemWords } from '../../app/problem-words.ts';
import { useBulkMove, useBulkUndo } from '../queries.ts';
import { useTell } from '../undo/use-tell.tsx';

export type Move = BulkMove['move'];

/** Moves many requests at once, says what became of them, and offers the way back. */
export function useBulk() {
  const { t } = useTranslation('desk');
  const words = useProblemWords();
  const tell = useTell();
  const move = useBulkMove();
  const undo = useBulkUndo();
  const onError = (error: unknown) => tell.refused(words(error));
  const tellRefused = ({ refused }: BulkResult) => {
    for (const [code, numbers] of byCode(refused)) {
      const reason = words(new ApiError(code as ProblemCode));
      tell.refused(t('bulk.refused', { numbers: numbers.join(', '), reason }));
    }
  };
  const takeBack = ({ done }: BulkResult) =>
    undo.mutate(
      { done },
      {
        onError,
        onSuccess: (result) => {
          if (result.done.length > 0) tell.done(t('bulk.undone', { count: result.done.length }));
          tellRefused(result);
        },
      },
    );
  return (numbers: readonly string[], wanted: Move) =>
    move.mutate(
      { numbers: [...numbers], move: wanted },
      {
        onError,
        onSuccess: (result) => {
          const count = result.done.length;
          if (count > 0)
            tell.done(t(`bulk.done.${wanted.move}`, { count }), () => takeBack(result));
          tellRefused(result);
        },
      },
    );
}

function byCode(refused: BulkResult['refused']): Map<string, string[]> {
  const reasons = new Map<string, string[]>();
  for (const { number, code } of refused) {
    reasons.set(code, [...(reasons.get(code) ?? []), number]);
  }
  return reasons;
}
