import * as z from 'zod';
import profile from './seccomp.json' with { type: 'json' };
import type { Outcome } from './fault.ts';
import { fail, ok } from './fault.ts';

const condition = z.strictObject({
  index: z.int().min(0).max(5),
  value: z.int().min(0),
  valueTwo: z.int().min(0).optional(),
  op: z.enum(['SCMP_CMP_EQ', 'SCMP_CMP_NE', 'SCMP_CMP_MASKED_EQ', 'SCMP_CMP_LT', 'SCMP_CMP_LE', 'SCMP_CMP_GE', 'SCMP_CMP_GT']),
});

const rule = z.strictObject({
  comment: z.string().optional(),
  names: z.array(z.string().regex(/^[a-z0-9_]+$/)).min(1),
  action: z.enum(['SCMP_ACT_ALLOW', 'SCMP_ACT_ERRNO']),
  errnoRet: z.int().min(1).optional(),
  args: z.array(condition).min(1).optional(),
});

/** Only a profile that denies what it does not name is one of ours. */
const seccompProfile = z.strictObject({
  defaultAction: z.literal('SCMP_ACT_ERRNO'),
  archMap: z.array(z.strictObject({ architecture: z.string(), subArchitectures: z.array(z.string()) })).min(1),
  syscalls: z.array(rule).min(1),
});

/** The profile that every workspace gets. */
export const ownSeccompProfile: unknown = profile;

/**
 * The profile as the engine takes it: JSON text in `SecurityOpt`, so that neither the engine's age nor a file on its
 * side changes what is denied. Anything that is not a deny-by-default profile is the fault `seccomp_unusable`.
 */
export function seccompOption(candidate: unknown): Outcome<string> {
  const parsed = seccompProfile.safeParse(candidate);
  if (parsed.success) return ok(`seccomp=${JSON.stringify(parsed.data)}`);
  return fail(
    'seccomp_unusable',
    `The sandbox's system call filter is missing or not valid: ${z.prettifyError(parsed.error).split('\n').slice(0, 2).join(' ')}`,
    'Install Touchline again: no container is started without the filter.',
  );
}
