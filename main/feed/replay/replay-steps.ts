import type { Recording } from './recording.ts';

/** One tick of a replay: when it is, and how many of the recording's observations are published by then. */
export interface ReplayStep {
  readonly at: string;
  readonly done: number;
}

/**
 * The ticks of a replay: one whenever something was published, and between those one every `everySeconds` (0: none),
 * so that a source that has fallen silent is noticed as it would have been.
 */
export function replaySteps(recording: Recording, everySeconds: number): readonly ReplayStep[] {
  const instants = new Set(recording.observations.map(({ publishedAt }) => Date.parse(publishedAt)));
  if (everySeconds > 0) {
    const step = everySeconds * 1000;
    for (let at = Date.parse(recording.from); at < Date.parse(recording.to); at += step) instants.add(at);
  }
  let done = 0;
  return [...instants].sort((a, b) => a - b).map((at) => {
    while (done < recording.observations.length && Date.parse(recording.observations[done]?.publishedAt ?? '') <= at) done += 1;
    return { at: new Date(at).toISOString(), done };
  });
}
