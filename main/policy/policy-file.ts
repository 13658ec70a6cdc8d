import * as z from 'zod';
import { digestOf } from '../domain/digest.ts';
import { fail, ok, type Result } from '../domain/result.ts';
import { taskCategorySchema } from '../domain/words.ts';
import { shownName } from './wording.ts';

const portionSchema = z.number().min(0).max(1);
const amountSchema = z.int().min(0).max(1_000_000);

/** One path pattern: `*`, `?`, `**`; what other dialects give a meaning to is refused rather than misread. */
export const patternSchema = z
  .string()
  .min(1)
  .max(200)
  .regex(/^[^\p{Cc}\p{Cs}]+$/u, 'may hold no control character and no half of a character')
  .regex(/^[^!{}[\]()\\]+$/, 'may only use *, ? and **: write one pattern for each alternative')
  .regex(/^(?!\.{0,2}\/)(?!.*\/\.{0,2}(?:\/|$))(?!\.{1,2}$)/, 'is written from the root of the repository, without / at either end');

const extentSchema = z.strictObject({ files: amountSchema, lines: amountSchema });
const trackRecordSchema = z.strictObject({ accepted: amountSchema, lowerBound: portionSchema });

const categoriesSchema = z.strictObject({
  pullRequest: z.array(taskCategorySchema).max(50).describe('May become a pull request for a person to approve.'),
  autoMerge: z.array(taskCategorySchema).max(50).describe('May be merged without a person; must be among pullRequest too.'),
  refused: z.array(taskCategorySchema).max(50).describe('Never.'),
});

const sizeSchema = z.strictObject({
  autoMerge: extentSchema.describe('At most this to be merged without a person.'),
  canary: extentSchema.describe('At most this for a canary.'),
  review: extentSchema.describe('At most this for a person to review; beyond, the change is refused.'),
  lockfileLines: z
    .strictObject({ autoMerge: amountSchema, review: amountSchema })
    .describe('Lines changed in lockfiles, which the limits above leave out.'),
});

const reliabilitySchema = z.strictObject({
  autoMerge: trackRecordSchema,
  canary: trackRecordSchema,
  revertCountsAs: z.int().min(1).max(1000).describe('How many rejections one revert weighs.'),
});

/** A whole policy: data only. There is no field that names a command, a host or a file to read. */
export const policySchema = z.strictObject({
  version: z.literal(1),
  categories: categoriesSchema,
  paths: z.strictObject({
    forbidden: z.array(patternSchema).max(500).describe('No change may touch these.'),
    protected: z.array(patternSchema).max(500).describe('A person looks at every change of these.'),
    lockfiles: z.array(patternSchema).max(500),
    manifests: z.array(patternSchema).max(500),
    documents: z.array(patternSchema).max(500),
    tests: z.array(patternSchema).max(500),
  }),
  size: sizeSchema,
  checks: z.strictObject({ minimumPassing: z.int().min(1).max(1000) }),
  reliability: reliabilitySchema,
  blastRadius: z.strictObject({ autoMerge: portionSchema, canary: portionSchema }),
  sourceTrust: z.strictObject({ autoMerge: portionSchema, canary: portionSchema, review: portionSchema }),
});
export type Policy = z.infer<typeof policySchema>;

/** What a workspace may write in its own policy file. Whatever it says can only tighten: see `tighten`. */
export const workspacePolicySchema = z.strictObject({
  version: z.literal(1),
  categories: categoriesSchema.partial().optional(),
  paths: z
    .strictObject({ forbidden: z.array(patternSchema).max(200), protected: z.array(patternSchema).max(200) })
    .partial()
    .optional(),
  size: z
    .strictObject({
      autoMerge: extentSchema.partial(),
      canary: extentSchema.partial(),
      review: extentSchema.partial(),
      lockfileLines: sizeSchema.shape.lockfileLines.partial(),
    })
    .partial()
    .optional(),
  checks: z.strictObject({ minimumPassing: z.int().min(1).max(1000) }).partial().optional(),
  reliability: z
    .strictObject({
      autoMerge: trackRecordSchema.partial(),
      canary: trackRecordSchema.partial(),
      revertCountsAs: reliabilitySchema.shape.revertCountsAs,
    })
    .partial()
    .optional(),
  blastRadius: z.strictObject({ autoMerge: portionSchema, canary: portionSchema }).partial().optional(),
  sourceTrust: z
    .strictObject({ autoMerge: portionSchema, canary: portionSchema, review: portionSchema })
    .partial()
    .optional(),
});
export type WorkspacePolicy = z.infer<typeof workspacePolicySchema>;

/** Reads the text of a whole policy file. A field it does not know is an error, never ignored. */
export function readPolicy(text: string): Result<Policy> {
  return read(text, policySchema);
}

/** Reads the text of a workspace's policy file. */
export function readWorkspacePolicy(text: string): Result<WorkspacePolicy> {
  return read(text, workspacePolicySchema);
}

/** SHA-256 of the policy's RFC 8785 form: what a run records, and what a decision names. */
export function policyDigest(policy: Policy): string {
  return digestOf(policy);
}

function read<T>(text: string, schema: z.ZodType<T>): Result<T> {
  const data = parsedJson(text);
  if (!data.ok) return data;
  const parsed = schema.safeParse(data.value);
  if (parsed.success) return ok(parsed.data);
  const [issue] = parsed.error.issues;
  const where = issue === undefined || issue.path.length === 0 ? 'the file' : shownName(issue.path.map(String).join('.'));
  return fail(
    'policy_not_valid',
    `The policy file is not valid: ${where}: ${shownName(issue?.message ?? 'unknown fault')}`,
    'Mend the file; until then no change goes further than the policy before it allowed.',
  );
}

function parsedJson(text: string): Result<unknown> {
  try {
    return ok(JSON.parse(text));
  } catch (error) {
    const detail = error instanceof Error ? error.message : String(error);
    return fail('policy_not_json', `The policy file is not JSON: ${shownName(detail)}`, 'Mend the file: it is one JSON object.');
  }
}
