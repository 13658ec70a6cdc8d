import type * as z from 'zod';
import type { ToolName } from '../tools/contract.ts';

export const tiers = ['triage', 'capable'] as const;
/** How able a model a role needs: `triage` may be small and quick, `capable` must reason and write code. */
export type Tier = (typeof tiers)[number];

export const modelRoles = ['planner', 'coder', 'reviewer', 'prioritizer', 'narrator', 'qa-checker', 'scout', 'evaluator', 'integrator'] as const;
export type ModelRole = (typeof modelRoles)[number];

/**
 * A role is data: what it is told, which tools it may ask for, what it owes, how able its model must be. What it
 * sees of the outside is handed in as `Material` and shown to the model as marked data.
 */
export interface Role<Input, Output> {
  readonly name: ModelRole;
  readonly title: string;
  readonly tier: Tier;
  /** The system prompt: who it is, what it owes, how it ends. Short: every word is paid for on every turn. */
  readonly prompt: string;
  /** Empty for a role that only answers. With tools, the role ends by the tool `finish`, whose input is `output`. */
  readonly tools: readonly ToolName[];
  readonly output: z.ZodType<Output>;
  readonly maxOutputTokens: number;
  /** Answers of the model in one task, repairs not counted; 1 for a role without tools. */
  readonly maxTurns: number;
  /** The task in words, and what belongs to it from outside. */
  brief(input: Input): Brief;
  /** The role without a model; null where only a model can do it. */
  readonly deterministic: ((input: Input) => Output) | null;
}

/** Text from outside (code, issues, feeds, tool output): data, never instructions. */
export interface Material {
  /** What it is, e.g. `diff` or `file src/a.ts`; by the host, never from outside unescaped. */
  readonly label: string;
  readonly text: string;
}

export interface Brief {
  /** In the host's own words. */
  readonly task: string;
  readonly materials: readonly Material[];
}
