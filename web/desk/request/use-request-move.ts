import { useTranslation } from 'react-i18next';
import type { MakeMove } from '../../../api/requests.ts';
import { useProblemWords } from '../../app/problem-words.ts';
import { useMove } from '../../requests/queries.ts';
import { useTell } from '../undo/use-tell.tsx';

type Undoable = Exclude<MakeMove['move'], 'undo' | 'log_call' | 'accept' | 'resume' | 'close'>;
const told: readonly string[] = [
  'take',
  'assign',
  'continue',
  'change_severity',
  'solve_without_info',
  'cancel',
] satisfies Undoable[];

/** Makes a move on the open request; says at the corner what was done, and offers the way back while there is one. */
export function useRequestMove(number: string) {
  const { t } = useTranslation('desk');
  const words = useProblemWords();
  const tell = useTell();
  const move = useMove(number);
  const onError = (error: unknown) => tell.refused(words(error));
  const make = (wanted: MakeMove, onDone?: () => void) =>
    move.mutate(wanted, {
      onError,
      onSuccess: ({ undo }) => {
        onDone?.();
        if (!isTold(wanted.move)) return;
        const takeBack = () =>
          undo &&
          move.mutate(
            { move: 'undo', seq: undo.seq },
            { onError, onSuccess: () => tell.done(t('moved.undo')) },
          );
        tell.done(t(`moved.${wanted.move}`), undo ? takeBack : undefined);
      },
    });
  return { make, pending: move.isPending ? move.variables.move : undefined };
}

const isTold = (move: string): move is Undoable => told.includes(move);
