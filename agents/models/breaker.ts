import { BrokenCircuitError, circuitBreaker, CircuitState, CountBreaker, handleWhenResult, type CircuitBreakerPolicy } from 'cockatiel';
import type { CallOutcome } from './ask.ts';
import type { ModelFaultCode } from './contract.ts';

/** When a candidate's recent calls break the service level, it is left alone for a while. */
export interface ServiceLevelBounds {
  /** A call that took longer counts as a breach. */
  readonly latencyMs: number;
  /** Share of breaches among the last `window` calls from which on it is left alone. */
  readonly errorRate: number;
  readonly window: number;
  /** After this one call is let through to see. */
  readonly pauseMs: number;
}

export interface Breakers {
  /**
   * Makes the call unless the candidate is being left alone; then the answer is null. What came of it counts for the
   * candidate's service level.
   */
  through(name: string, call: () => Promise<Measured>): Promise<Measured | null>;
}

export interface Measured {
  readonly outcome: CallOutcome;
  readonly durationMs: number;
}

/** Not of the provider's making: these say nothing of its service. */
const notItsFault: ReadonlySet<ModelFaultCode> = new Set([
  'model_cancelled', 'model_not_allowed', 'model_circuit_open', 'model_no_deterministic_form', 'model_refused_request', 'model_not_found', 'model_not_authorized',
]);

const longestRetryAfterMs = 3_600_000;
/** How far the two clocks may drift apart before one of them is held to have been set. */
const slackMs = 1000;

/** One breaker a candidate, for as long as the app runs: what one run learns of a service, the next one knows. */
export function createBreakers(level: ServiceLevelBounds, now: () => number = () => performance.now()): Breakers {
  const breakers = new Map<string, CircuitBreakerPolicy>();
  const openedAt = new Map<string, number>();
  const askedToWait = new Map<string, number>();
  const make = (name: string): CircuitBreakerPolicy => {
    const breaker = newBreaker(level);
    breaker.onBreak(() => openedAt.set(name, now()));
    breakers.set(name, breaker);
    return breaker;
  };
  const breakerOf = (name: string): CircuitBreakerPolicy => {
    const known = breakers.get(name);
    // The library goes by the wall clock; one that is set back must not shut a candidate out for longer than the pause.
    const overdue = known?.state === CircuitState.Open && now() - (openedAt.get(name) ?? 0) > level.pauseMs + slackMs;
    return known === undefined || overdue ? make(name) : known;
  };
  return {
    async through(name, call) {
      if (now() < (askedToWait.get(name) ?? 0)) return null;
      try {
        const measured = await breakerOf(name).execute(call);
        const wait = retryAfterOf(measured);
        if (wait > 0) askedToWait.set(name, now() + Math.min(wait, longestRetryAfterMs));
        return measured;
      } catch (error) {
        if (error instanceof BrokenCircuitError) return null;
        throw error;
      }
    },
  };
}

function newBreaker({ latencyMs, errorRate, window, pauseMs }: ServiceLevelBounds): CircuitBreakerPolicy {
  return circuitBreaker(
    handleWhenResult((result) => isMeasured(result) && breaches(result, latencyMs)),
    { halfOpenAfter: pauseMs, breaker: new CountBreaker({ threshold: errorRate - Number.EPSILON, size: window, minimumNumberOfCalls: Math.max(2, Math.ceil(window / 2)) }) },
  );
}

function breaches({ outcome, durationMs }: Measured, latencyMs: number): boolean {
  if (outcome.kind === 'answered') return durationMs > latencyMs;
  return !notItsFault.has(outcome.fault.code);
}

function retryAfterOf({ outcome }: Measured): number {
  return outcome.kind === 'failed' ? (outcome.fault.retryAfterMs ?? 0) : 0;
}

function isMeasured(result: unknown): result is Measured {
  return typeof result === 'object' && result !== null && 'outcome' in result && 'durationMs' in result;
}
