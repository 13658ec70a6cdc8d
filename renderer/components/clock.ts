import { useEffect, useState } from 'react';

/** The time now, anew every so often while the window can be seen. */
export function useNow(everyMs: number, active = true): number {
  const [now, setNow] = useState(() => Date.now());
  useEffect(() => {
    if (!active) return undefined;
    const tick = (): void => {
      if (document.visibilityState === 'visible') setNow(Date.now());
    };
    tick();
    const timer = window.setInterval(tick, everyMs);
    document.addEventListener('visibilitychange', tick);
    return () => {
      window.clearInterval(timer);
      document.removeEventListener('visibilitychange', tick);
    };
  }, [everyMs, active]);
  return now;
}
