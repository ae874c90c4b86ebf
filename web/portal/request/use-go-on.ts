import { useNavigate } from '@tanstack/react-router';
import type { RequestDetail } from '../../../api/requests.ts';

declare module '@tanstack/react-router' {
  interface HistoryState {
    /** The ended request whose answer led here. */
    answered?: string;
  }
}

/** R4: whoever answered an ended request is led to where the answer is. */
export function useGoOn(number: string) {
  const navigate = useNavigate();
  return (written: RequestDetail) => {
    if (written.number === number) return;
    void navigate({
      to: '/requests/$number',
      params: { number: written.number },
      state: { answered: number },
    });
  };
}
