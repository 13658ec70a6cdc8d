import type { InputPart } from '../../../domain/artifacts/precheck.ts';
import { digestOf } from '../../../domain/digest.ts';
import type { Settings } from '../../../domain/settings.ts';
import type { RunRow } from '../../../domain/views.ts';
import type { Repository } from '../../../git/repository.ts';
import type { TaskHistory } from './memory.ts';

export interface InputPlace {
  readonly run: RunRow;
  readonly repository: Repository;
  readonly settings: Settings;
  readonly signal: AbortSignal;
}

/**
 * Something a run looks at beside the commit, e.g. log files, as digests that change when it would see something else.
 * Cheap: it is asked before anything is looked at. What can't be read is a digest as well. Never throws.
 */
export type InputDigests = (place: InputPlace) => Promise<readonly InputPart[]>;

/** What stays as it is for the length of a run: the commit, what the run is bound by, and what lies beside the commit. */
export async function outerInputs(place: InputPlace, version: string, beside: readonly InputDigests[]): Promise<readonly InputPart[]> {
  const { run, repository } = place;
  const more = await Promise.all(beside.map((look) => look(place)));
  return [
    part('commit', repository.commit),
    part('branch', repository.branch),
    part('policy', run.frozen.policy),
    part('settings', run.frozen.settings),
    part('grants', run.frozen.grants),
    part('Touchline', version),
    ...more.flat(),
  ];
}

/** What a plan goes by of the past. A reworded reason changes no plan, so only what is decided by counts. */
export function memoryInputs({ marks, written, attempts }: TaskHistory): readonly InputPart[] {
  return [
    part('marks', sorted(marks.map(({ taskId, mark }) => [taskId, mark]))),
    part('written tasks', sorted(written.map(({ taskId }) => [taskId]))),
    part('attempts', sorted(attempts.filter((one) => one.mode === 'live').map(({ runId, taskId, ground, end }) => [runId, taskId, ground, end]))),
  ];
}

/** One digest of all of them, whatever their order. */
export function digestOfInputs(inputs: readonly InputPart[]): string {
  return digestOf(sorted(inputs.map(({ name, digest }) => [name, digest])));
}

export function part(name: string, value: unknown): InputPart {
  return { name, digest: digestOf({ value }) };
}

function sorted(rows: readonly (readonly string[])[]): readonly string[] {
  return rows.map((row) => JSON.stringify(row)).sort();
}
