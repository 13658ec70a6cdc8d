import { setTimeout as pause } from 'node:timers/promises';
import { fail, ok, type Result } from '../../../domain/result.ts';

/** Waits; a run that is stopped does not. Fault: `cancelled`. */
export async function waitFor(ms: number, signal: AbortSignal): Promise<Result<null>> {
  if (signal.aborted) return stopped();
  if (ms <= 0) return ok(null);
  try {
    await pause(ms, undefined, { signal });
    return ok(null);
  } catch {
    return stopped();
  }
}

export function stopped(): Result<never> {
  return fail('cancelled', 'The run was stopped while it waited.', 'It goes on from where it was when it is begun again.');
}
