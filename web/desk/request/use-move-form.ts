import { useState } from 'react';
import type { MakeMove } from '../../../api/requests.ts';
import { useProblemWords, wrongFields } from '../../app/problem-words.ts';
import type { useRequestMove } from './use-request-move.ts';

/** Sends the move of a form; what the server refuses is told in the form, and what was typed stays. */
export function useMoveForm(move: ReturnType<typeof useRequestMove>, onDone: () => void) {
  const words = useProblemWords();
  const [refused, setRefused] = useState<unknown>();
  const wrong = wrongFields(refused);
  return {
    send: (wanted: MakeMove) => {
      setRefused(undefined);
      move.make(wanted, onDone, setRefused);
    },
    pending: move.pending !== undefined,
    /** Paths of the fields that the server found wrong. */
    wrong,
    /** Undefined where the refusal is about one field. */
    problem: refused !== undefined && wrong.length === 0 ? words(refused) : undefined,
  };
}
