import { useEffect, useState } from 'react';

/** How many whole seconds ago that was on this device's clock (epoch ms). */
export function useSecondsSince(at: number): number {
  const [now, setNow] = useState(() => Date.now());
  useEffect(() => {
    setNow(Date.now());
    const timer = setInterval(() => setNow(Date.now()), 1_000);
    return () => clearInterval(timer);
  }, [at]);
  return Math.max(Math.floor((now - at) / 1_000), 0);
}
