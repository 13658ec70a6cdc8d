import type * as z from 'zod';
import { blastRadiusArtifactSchema } from '../../domain/artifacts/blast-radius.ts';
import { candidateTasksSchema } from '../../domain/artifacts/candidate-tasks.ts';
import { precheckSchema } from '../../domain/artifacts/precheck.ts';
import { secondOpinionSchema } from '../../domain/artifacts/second-opinion.ts';
import { stateSnapshotSchema } from '../../domain/artifacts/state-snapshot.ts';
import { checkMatrixSchema } from '../../domain/checks.ts';
import { decisionSchema } from '../../domain/decision.ts';
import { patchSchema } from '../../domain/patch.ts';
import { fail, type Result } from '../../domain/result.ts';
import type { RunContext } from '../loop.ts';
import { recipeTaskSchema } from './recipe-task.ts';

/** The JSON artifacts of this loop and the contract each must fit before it is stored. */
const contracts = {
  'precheck.json': precheckSchema,
  'state_snapshot.json': stateSnapshotSchema,
  'candidate_tasks.json': candidateTasksSchema,
  'recipe_task.json': recipeTaskSchema,
  'patch.json': patchSchema,
  'checks.json': checkMatrixSchema,
  'blast_radius.json': blastRadiusArtifactSchema,
  'decision.json': decisionSchema,
  'second_opinion.json': secondOpinionSchema,
} as const satisfies Record<string, z.ZodType>;

type ArtifactName = keyof typeof contracts;

/** Stores a JSON artifact after its own contract has looked at it: a wrong one is a fault, never a file. */
export function writeJson<Name extends ArtifactName>(context: Pick<RunContext, 'writeArtifact'>, name: Name, value: z.input<(typeof contracts)[Name]>): Result<{ readonly sha256: string }> {
  const parsed = contracts[name].safeParse(value);
  if (!parsed.success) {
    const issue = parsed.error.issues[0];
    return fail('artifact_off_contract', `${name} does not fit its contract at ${issue?.path.map(String).join('.') ?? '?'}: ${issue?.message ?? ''}`, 'This is a fault of Touchline; please report it.');
  }
  return context.writeArtifact(name, `${JSON.stringify(parsed.data, null, 2)}\n`, 'application/json');
}
