import { reviewer } from '../../../agents/roles/reviewer.ts';
import type { CheckMatrix } from '../../domain/checks.ts';
import { ok, type Result } from '../../domain/result.ts';
import { visibleLines } from '../../git/escape.ts';
import type { StepContext } from '../loop.ts';
import { writeJson } from './artifacts.ts';
import type { EngineeringScope } from './scope.ts';

/** Characters of a diff that a reviewer is shown; it is told when there is more. */
const diffLimit = 24_000;

/**
 * Asks a model what it thinks of the diff: advice for the person who reviews, which no rule looks at, asked for
 * after policy has decided. Without a model, or when none answers, there is none, and the answer says so.
 */
export async function secondOpinion(scope: EngineeringScope, context: StepContext): Promise<Result<string>> {
  const { patch, task, matrix } = scope;
  if (context.playRole === null || patch === null || task === null || matrix === null) return ok('');
  const bytes = context.readArtifact('changes.patch');
  if (!bytes.ok) return bytes;
  context.progress('Asking for a second opinion on the diff');
  const end = await context.playRole(reviewer, { task: task.objective, diff: shown(Buffer.from(bytes.value).toString('utf8')), checks: checksIn(matrix) });
  if (!end.ok) return ok(`There is no second opinion: ${end.error.message} `);
  const written = writeJson(context, 'second_opinion.json', {
    ...context.envelope({ patch: patch.sha256 }, { value: 0, basis: 'A model’s judgement: advice, and no rule looks at it.' }, end.by),
    kind: 'second_opinion',
    patchSha256: patch.sha256,
    ...end.value,
  });
  return written.ok ? ok(end.value.verdict === 'concerns' ? 'A model has concerns about it. ' : 'A model has no concerns about it. ') : written;
}

function shown(diff: string): string {
  const text = visibleLines(diff);
  return text.length <= diffLimit ? text : `${text.slice(0, diffLimit)}\n[cut: ${text.length - diffLimit} characters of the diff are not shown]`;
}

function checksIn(matrix: CheckMatrix): string {
  return matrix.rows.map((row) => `${row.check.title}: ${row.verdict ?? 'not run'}`).join('\n');
}
