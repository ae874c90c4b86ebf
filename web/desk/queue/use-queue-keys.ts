import { useNavigate } from '@tanstack/react-router';
import { useEffect, useState } from 'react';
import { isTyping } from '../../app/keys.ts';

/** J and K move through the queue, Enter opens, ? lists the keys. */
export function useQueueKeys(numbers: readonly string[]) {
  const navigate = useNavigate();
  const [current, setCurrent] = useState<string>();
  const [helpShown, setHelpShown] = useState(false);
  useEffect(() => {
    const press = (event: KeyboardEvent) => {
      if (event.ctrlKey || event.metaKey || event.altKey || isTyping(event.target)) return;
      // By the key's place too: on a Russian keyboard J and K write о and л.
      const step = event.code === 'KeyJ' ? 1 : event.code === 'KeyK' ? -1 : 0;
      if (step !== 0) {
        event.preventDefault();
        setCurrent(neighbour(numbers, current, step));
      } else if (event.key === '?') setHelpShown(true);
      else if (event.key === 'Enter' && current && event.target === document.body) {
        void navigate({ to: '/desk/requests/$number', params: { number: current } });
      }
    };
    window.addEventListener('keydown', press);
    return () => window.removeEventListener('keydown', press);
  }, [numbers, current, navigate]);
  return {
    current,
    helpShown,
    showHelp: () => setHelpShown(true),
    hideHelp: () => setHelpShown(false),
  };
}

/** The row before or after; from nowhere the first, and the ends hold. */
export function neighbour(
  numbers: readonly string[],
  current: string | undefined,
  step: 1 | -1,
): string | undefined {
  const at = current === undefined ? -1 : numbers.indexOf(current);
  if (at < 0) return numbers[0];
  return numbers[Math.min(Math.max(at + step, 0), numbers.length - 1)];
}
