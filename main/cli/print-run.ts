import type { CheckLine, RunPage } from '../../preload/api.ts';
import type { Console } from './console.ts';
import { printModels } from './print-models.ts';

/** One run for a person at a terminal: what happened, the checks, the decision and why. */
export function printRun(console: Console, page: RunPage): void {
  const { run } = page.line;
  console.line();
  console.line(`Run ${run.runId} (${run.mode}, ${run.level}): ${run.result ?? run.status}`);
  console.line(run.sentence ?? 'Under way.');
  printSteps(console, page);
  if (page.task !== null) console.line(`\nTask: ${page.task.title}\n  ${page.task.objective}`);
  printPatch(console, page);
  printChecks(console, page.checks?.rows ?? []);
  printFindings(console, page);
  printDecision(console, page);
  printModels(console, page);
  if (run.mode === 'dry-run') console.line('\nDry run: nothing was written to the repository.');
}

function printSteps(console: Console, page: RunPage): void {
  console.line('\nSteps');
  for (const step of page.steps) {
    const time = step.durationMs === null ? '' : `${(step.durationMs / 1000).toFixed(2)} s`;
    console.line(`  ${step.step.padEnd(8)} ${step.status.padEnd(12)} ${time.padStart(8)}  ${step.fault?.message ?? step.sentence ?? ''}`);
  }
}

function printPatch(console: Console, page: RunPage): void {
  const { patch } = page;
  if (patch === null) return;
  console.line(`\nPatch ${patch.sha256}`);
  for (const file of patch.files) {
    const flags = file.flags.length === 0 ? '' : `  [${file.flags.join(', ')}]`;
    console.line(`  ${file.status.padEnd(9)} +${file.linesAdded} -${file.linesRemoved}  ${file.path}${flags}`);
  }
  for (const rejection of page.report?.rejections ?? []) console.line(`  rejected ${rejection.path}: ${rejection.reason}`);
}

function printChecks(console: Console, rows: readonly CheckLine[]): void {
  if (rows.length === 0) return;
  console.line('\nChecks');
  for (const row of rows) {
    const reason = row.patched?.reason ?? row.base.reason;
    console.line(`  ${row.check.title.padEnd(28)} base ${row.base.status}, patched ${row.patched?.status ?? 'not run'}: ${row.verdict ?? 'not compared'}${reason === null ? '' : `\n    ${reason}`}`);
  }
}

/** What the host found in the bytes of the patch, and how far it reaches. */
function printFindings(console: Console, page: RunPage): void {
  const inputs = page.report?.policyInputs ?? null;
  if (inputs === null) return;
  if (inputs.safety.length > 0) console.line('\nFound in the patch');
  for (const { kind, path, line, detail } of inputs.safety) console.line(`  ${kind.padEnd(18)} ${path}${line === null ? '' : `:${line}`}\n    ${detail}`);
  console.line(`\nBlast radius ${inputs.blastRadius.value.toFixed(2)}`);
  for (const part of inputs.blastRadius.parts.filter(({ value }) => value > 0)) console.line(`  ${part.value.toFixed(3)}  ${part.name}: ${part.why}`);
}

function printDecision(console: Console, page: RunPage): void {
  const { decision } = page;
  if (decision === null) return;
  console.line(`\nDecision ${decision.outcome}\n  ${decision.sentence}`);
  for (const verdict of decision.verdicts.filter((candidate) => decision.heldBy.includes(candidate.rule))) {
    console.line(`  - ${verdict.rule}: ${verdict.reason}${verdict.lift === null ? '' : `\n    To lift it: ${verdict.lift}`}`);
  }
}
