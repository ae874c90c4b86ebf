import { notifications } from '@mantine/notifications';
import { useMutation } from '@tanstack/react-query';
import { useProblemWords } from './problem-words.ts';
import { changeMe, signOut } from './session.ts';

/** Small changes from a menu have no place of their own for an error: it is shown at the corner. */
function useNotified<Input>(change: (input: Input) => Promise<void>) {
  const words = useProblemWords();
  return useMutation({
    mutationFn: change,
    onError: (error) => notifications.show({ message: words(error), color: 'red' }),
  });
}

export const useChangeMe = () => useNotified(changeMe);

export const useSignOut = () => useNotified<void>(signOut);
