import { useTranslation } from 'react-i18next';
import type { MakeMove } from '../../../api/requests.ts';
import { useProblemWords } from '../../app/problem-words.ts';
import { useMove } from '../../requests/queries.ts';
import { useTell } from '../undo/use-tell.tsx';

type Undoable = Exclude<MakeMove['move'], 'undo' | 'accept' | 'resume' | 'close'>;
const told: readonly string[] = [
  'take',
  'assign',
  'continue',
  'change_severity',
  'solve_without_info',
  'cancel',
  'log_call',
  'correct_call',
  'correct_answer',
  'change_contract',
  'return_incident',
  'explain_breach',
  'dispute',
  'decide_dispute',
] satisfies Undoable[];

/** Makes a move on the open request; says at the corner what was done, and offers the way back while there is one. */
export function useRequestMove(number: string) {
  const { t } = useTranslation('desk');
  const words = useProblemWords();
  const tell = useTell();
  const move = useMove(number);
  const onError = (error: unknown) => tell.refused(words(error));
  /** Where nobody takes the refusal, it is told at the corner. */
  const make = (
    wanted: MakeMove,
    onDone?: () => void,
    onRefused: (error: unknown) => void = onError,
  ) =>
    move.mutate(wanted, {
      onError: onRefused,
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
