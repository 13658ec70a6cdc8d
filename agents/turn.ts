import type * as z from 'zod';
import type { ModelAnswer, ToolRequest } from './models/contract.ts';
import { finishTool } from './tool-description.ts';
import type { Result } from './workspace.ts';

/** What a model wants done in one turn, and, where it is the last one, what it owes. */
export interface Turn<Output> {
  readonly calls: readonly ToolRequest[];
  readonly finish: { readonly requestId: string; readonly value: Output } | null;
}

/**
 * Reads an answer of a role that has tools. Calls behind `finish` are not made: what comes after the end is not
 * part of the work.
 */
export function readTurn<Output>(answer: ModelAnswer, output: z.ZodType<Output>): Result<Turn<Output>> {
  const { toolRequests } = answer;
  if (toolRequests.length === 0) return wrong('Your answer called no tool. Call a tool, or call finish.');
  const at = toolRequests.findIndex((request) => request.tool === finishTool);
  const last = toolRequests[at];
  if (last === undefined) return { ok: true, value: { calls: toolRequests, finish: null } };
  const parsed = output.safeParse(last.input);
  if (!parsed.success) return wrong(`The input of finish is wrong: ${issuesOf(parsed.error)}.`);
  return { ok: true, value: { calls: toolRequests.slice(0, at), finish: { requestId: last.id, value: parsed.data } } };
}

/** Reads an answer of a role that only answers: JSON, with or without a fence around it. */
export function readOutput<Output>(answer: ModelAnswer, output: z.ZodType<Output>): Result<Output> {
  const json = parseJson(unfenced(answer.text));
  if (json === undefined) return wrong('Your answer is not JSON.');
  const parsed = output.safeParse(json);
  return parsed.success ? { ok: true, value: parsed.data } : wrong(`Your answer has the wrong form: ${issuesOf(parsed.error)}.`);
}

function unfenced(text: string): string {
  return /^\s*```(?:json)?\n([\s\S]*)\n```\s*$/.exec(text)?.[1] ?? text;
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

function wrong(message: string): { readonly ok: false; readonly error: { code: string; message: string; next: string } } {
  return { ok: false, error: { code: 'wrong_answer', message, next: 'Answer again in the form that was asked for.' } };
}

/** The first complaints of a schema in one line. */
function issuesOf(error: z.ZodError): string {
  return error.issues.slice(0, 3).map((issue) => `${issue.path.map(String).join('.') || 'input'}: ${issue.message}`).join('; ').slice(0, 400);
}
