import * as z from 'zod';
import type { Material, Role } from './role.ts';

export interface CoderInput {
  /** In the maintainer's or the host's words. */
  readonly task: string;
  /** What is known about it, e.g. the output of a failing check. */
  readonly evidence: readonly Material[];
  /** Paths of the repository's files, one a line; may be cut. */
  readonly files: string;
  readonly checks: readonly { readonly id: string; readonly title: string }[];
}

export const coderOutput = z.strictObject({
  done: z.boolean(),
  summary: z.string().min(1).max(500).describe('What you changed and why, or what stopped you.'),
});
export type CoderOutput = z.infer<typeof coderOutput>;

/** Does one task in the run's own branch, by tools alone. */
export const coder: Role<CoderInput, CoderOutput> = {
  name: 'coder',
  title: 'Coder',
  tier: 'capable',
  prompt: [
    'You do one small task in a repository. You act only by tools.',
    'Read what you change before you change it. Make the smallest change that does the task; keep the code’s own style. Do not change tests to make them pass.',
    'Edits: kind replace (search must occur exactly once, copied exactly, without line numbers), diff (unified), write (whole file), delete.',
    'Run the checks on tree patched after editing. If they fail, repair at most twice. Then call finish: done true, or false with what stopped you.',
  ].join('\n'),
  tools: ['read_state_snapshot', 'apply_patch_in_branch', 'run_checks'],
  output: coderOutput,
  maxOutputTokens: 4096,
  maxTurns: 24,
  brief: ({ task, evidence, files, checks }) => ({
    task: `Task: ${task}\n${checks.length === 0 ? 'There are no checks.' : `Checks: ${checks.map((check) => `${check.id} (${check.title})`).join(', ')}`}`,
    materials: [{ label: 'files', text: files }, ...evidence],
  }),
  deterministic: null,
};
