import { randomBytes } from 'node:crypto';
import * as z from 'zod';
import type { WorkspacePurpose, WorkspaceSpec } from '../agents/workspace.ts';
import type { Outcome } from './fault.ts';
import { fail, ok } from './fault.ts';
import { longestDeadlineMs } from './limits.ts';

/** Who a container belongs to; it is all that labels and names are made from. */
export interface Identity {
  readonly installation: string;
  readonly runId: string;
  readonly workspaceId: string;
  readonly purpose: WorkspacePurpose;
  readonly createdAt: Date;
  readonly deadlineMs: number;
}

export const ulid = z.string().regex(/^[0-9A-HJKMNP-TV-Z]{26}$/, 'is not a ULID');

const asked = z.object({
  runId: ulid,
  purpose: z.enum(['survey', 'code', 'check']),
  deadlineMs: z.int('is not a whole number of milliseconds').min(1000).max(longestDeadlineMs),
});

/** Names a new workspace, or refuses with `workspace_spec_invalid`: no other text ever reaches a container's name or labels. */
export function identify(installation: string, spec: WorkspaceSpec, now: Date): Outcome<Identity> {
  const parsed = asked.safeParse(spec);
  if (!parsed.success) {
    return fail(
      'workspace_spec_invalid',
      `A workspace cannot be opened like this: ${z.prettifyError(parsed.error).replaceAll('\n', ' ')}`,
      'Give a run id (ULID), a purpose, and a deadline as a duration between one second and one day, in milliseconds.',
    );
  }
  return ok({ installation, ...parsed.data, workspaceId: randomBytes(8).toString('hex'), createdAt: now });
}
