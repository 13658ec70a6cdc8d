import * as z from 'zod';
import { faultSchema, runResultSchema } from './artifacts/autonomy-run-report.ts';
import { decisionSchema } from './decision.ts';
import { deliveryFactBodies, reviewCommentSchema } from './delivery-facts.ts';
import { feedFactBodies } from './feed-facts.ts';
import { callIdSchema, daySchema, instantSchema, runIdSchema, sha256Schema, workspaceIdSchema } from './ids.ts';
import { levelSchema, loopNameSchema, modeSchema, roleNameSchema, stepNameSchema, toolNameSchema } from './words.ts';

/** Who did it. `system` is Touchline itself; `person` the maintainer, by the door they came through. */
export const actorSchema = z.enum(['system', 'person:window', 'person:terminal']);
export type Actor = z.infer<typeof actorSchema>;

const digestsSchema = z.strictObject({ policy: sha256Schema, settings: sha256Schema, grants: sha256Schema });
export type FrozenDigests = z.infer<typeof digestsSchema>;

/** A process, told apart from a later one that got the same number. */
export const ownerSchema = z.strictObject({ pid: z.int().positive(), startedAt: z.string().min(1) });
export type Owner = z.infer<typeof ownerSchema>;

/** An approved change on its way: whose patch, which bytes, and the run that its branch is named after. */
export const deliversSchema = z.strictObject({ runId: runIdSchema, patchSha256: sha256Schema, root: runIdSchema });
export type Delivers = z.infer<typeof deliversSchema>;

/** A delivered change on its way to its base branch without a person: the run that its branch is named after. */
export const mergesSchema = z.strictObject({ root: runIdSchema });
export type Merges = z.infer<typeof mergesSchema>;

/** A change that waits for a review and is to be made anew: without some of its hunks, or by the coder with the reviewer's comments. */
export const revisesSchema = z.strictObject({
  runId: runIdSchema, patchSha256: sha256Schema, root: runIdSchema,
  droppedHunks: z.array(z.string().min(1).max(40)).max(5000),
  comments: z.array(reviewCommentSchema).max(100),
});
export type Revises = z.infer<typeof revisesSchema>;

/** Every kind of thing that can happen, with what is recorded of it. Adding one is adding a line here. */
const bodies = {
  'home.created': z.strictObject({ installation: z.string().min(1), schemaVersion: z.int().positive() }),
  'ledger.migrated': z.strictObject({ from: z.int().nonnegative(), to: z.int().positive() }),
  'workspace.added': z.strictObject({ workspaceId: workspaceIdSchema, path: z.string().min(1), name: z.string().min(1), example: z.boolean() }),
  'workspace.removed': z.strictObject({ workspaceId: workspaceIdSchema }),
  'level.changed': z.strictObject({ from: levelSchema, to: levelSchema }),
  'run.requested': z.strictObject({
    runId: runIdSchema,
    commandId: z.string().min(1).max(100).describe('The same command twice is the same run.'),
    loop: loopNameSchema,
    mode: modeSchema,
    level: levelSchema,
    workspaceId: workspaceIdSchema,
    repository: z.string().min(1),
    provider: z.string().min(1),
    owner: ownerSchema.describe('The process that asked, and that is to run it.'),
    frozen: digestsSchema,
    task: z.string().min(1).max(4000).optional().describe('A task by hand, in the maintainer’s words.'),
    slot: instantSchema.optional().describe('The due tick of a schedule that it was asked for by; not there for a click.'),
    revises: revisesSchema.optional().describe('The change it is to make anew; not there for a run that finds its own task.'),
    delivers: deliversSchema.optional().describe('The approved change it is to deliver; not there for a run that finds its own task.'),
    merges: mergesSchema.optional().describe('The delivered change it is to try, to merge and to watch; not there for a run that finds its own task.'),
  }),
  'run.started': z.strictObject({ runId: runIdSchema, owner: ownerSchema, steps: z.array(stepNameSchema).min(1) }),
  'run.cancel-requested': z.strictObject({ runId: runIdSchema, reason: z.string().min(1) }),
  'run.interrupted': z.strictObject({
    runId: runIdSchema,
    step: stepNameSchema.nullable(),
    sentence: z.string().min(1),
    finishedSteps: z.array(stepNameSchema),
  }),
  'run.ended': z.strictObject({ runId: runIdSchema, result: runResultSchema, sentence: z.string().min(1), fault: faultSchema.nullable() }),
  'run.seen': z.strictObject({ runId: runIdSchema }),
  'step.started': z.strictObject({
    runId: runIdSchema, step: stepNameSchema, attempt: z.int().positive(), role: roleNameSchema, tools: z.array(toolNameSchema),
  }),
  'step.finished': z.strictObject({
    runId: runIdSchema, step: stepNameSchema, attempt: z.int().positive(),
    sentence: z.string().min(1), durationMs: z.number().nonnegative(),
  }),
  'step.failed': z.strictObject({
    runId: runIdSchema, step: stepNameSchema, attempt: z.int().positive(), fault: faultSchema,
    durationMs: z.number().nonnegative(), willRetry: z.boolean(),
  }),
  'step.skipped': z.strictObject({ runId: runIdSchema, step: stepNameSchema, reason: z.string().min(1) }),
  'tool.called': z.strictObject({
    runId: runIdSchema, step: stepNameSchema, callId: callIdSchema,
    tool: z.string().min(1).max(100).describe('As it was asked for: an unknown tool is recorded by the name it was given.'),
    inputSha256: sha256Schema, inputSummary: z.string().max(500),
  }),
  'tool.answered': z.strictObject({
    runId: runIdSchema, callId: callIdSchema, outcome: z.enum(['ok', 'refused', 'failed']),
    code: z.string().nullable(), message: z.string().max(1000), outputSha256: sha256Schema.nullable(), durationMs: z.number().nonnegative(),
  }),
  'sandbox.opened': z.strictObject({ runId: runIdSchema, workspace: z.string().min(1), purpose: z.string(), imageId: z.string() }),
  'sandbox.closed': z.strictObject({ runId: runIdSchema, workspace: z.string().min(1), fault: faultSchema.nullable() }),
  'sandbox.reaped': z.strictObject({ containers: z.int().nonnegative(), volumes: z.int().nonnegative(), left: z.array(z.string()) }),
  'dependencies.prepared': z.strictObject({
    runId: runIdSchema, lockfile: z.string().min(1), manager: z.string().min(1),
    key: sha256Schema.nullable().describe('Digest of all that decides what is installed; null where it was not worked out.'),
    outcome: z.enum(['installed', 'cached', 'failed']),
    packages: z.int().nonnegative(), bytes: z.int().nonnegative(),
    hosts: z.array(z.strictObject({ target: z.string(), connections: z.int().nonnegative(), sent: z.int().nonnegative(), received: z.int().nonnegative() }))
      .describe('Whom the egress proxy let be asked, by its own count.'),
    refused: z.array(z.strictObject({ target: z.string(), reason: z.string(), count: z.int().positive() })),
    unreachable: z.array(z.strictObject({ target: z.string(), reason: z.string(), count: z.int().positive() })),
    fault: faultSchema.nullable(),
  }),
  'artifact.written': z.strictObject({
    runId: runIdSchema, name: z.string().min(1), sha256: sha256Schema, bytes: z.int().nonnegative(), mediaType: z.string(),
  }),
  'decision.made': z.strictObject({ runId: runIdSchema, decision: decisionSchema }),
  'model.asked': z.strictObject({
    runId: runIdSchema, step: stepNameSchema, callId: callIdSchema, role: roleNameSchema,
    provider: z.string().min(1).describe('`provider/model`.'), purpose: z.enum(['ask', 'repair']),
    requestSha256: sha256Schema, requestBytes: z.int().nonnegative(),
  }),
  'model.answered': z.strictObject({
    runId: runIdSchema, callId: callIdSchema, outcome: z.enum(['answered', 'invalid', 'failed']),
    code: z.string().nullable(), message: z.string().max(1000), answerSha256: sha256Schema.nullable(),
    promptTokens: z.int().nonnegative().nullable(), outputTokens: z.int().nonnegative().nullable(),
    firstPieceMs: z.number().nonnegative().nullable(), durationMs: z.number().nonnegative(),
  }),
  'model.fell-back': z.strictObject({
    runId: runIdSchema, step: stepNameSchema, role: roleNameSchema,
    from: z.string().min(1), to: z.string().min(1).nullable().describe('Null: nobody was left to ask.'),
    code: z.string().min(1), message: z.string().max(1000),
  }),
  'spend.reserved': z.strictObject({
    runId: runIdSchema, callId: callIdSchema, provider: z.string().min(1),
    day: daySchema.describe('The UTC day it counts for; it never goes back, whatever the clock does.'),
    usdMicros: z.int().nonnegative(), tokens: z.int().nonnegative(),
  }),
  'spend.refused': z.strictObject({
    runId: runIdSchema, step: stepNameSchema, provider: z.string().min(1),
    cap: z.enum(['run-usd', 'run-tokens', 'run-calls', 'day-usd', 'day-tokens', 'no-price', 'paid-not-allowed']), message: z.string().min(1).max(500),
    usdMicros: z.int().nonnegative(), tokens: z.int().nonnegative(),
  }),
  'spend.settled': z.strictObject({
    runId: runIdSchema, provider: z.string().min(1), usdMicros: z.int().nonnegative(), tokens: z.int().nonnegative(),
    callId: callIdSchema.optional().describe('The call whose reservation this settles; not there for work that no model did.'),
    basis: z.enum(['usage', 'reserved', 'nothing']).optional().describe('What the figures rest on: the provider’s own count, the whole reservation, or a call that never reached a model.'),
  }),
  ...feedFactBodies,
  ...deliveryFactBodies,
} as const;

export type FactType = keyof typeof bodies;
export type FactBody<T extends FactType> = z.infer<(typeof bodies)[T]>;

/** A fact before the ledger gave it its place: type and body together. */
export type NewFact = { [T in FactType]: { readonly type: T; readonly body: FactBody<T> } }[FactType];

/** A fact as stored: its place, its time, who caused it, and the hash of its predecessor. */
export type Fact = NewFact & {
  readonly seq: number;
  readonly at: string;
  readonly actor: Actor;
  readonly prev: string;
};

const head = {
  seq: z.int().positive(),
  at: instantSchema,
  actor: actorSchema,
  prev: sha256Schema,
};

function variant<T extends FactType>(type: T) {
  return z.strictObject({ ...head, type: z.literal(type), body: bodies[type] });
}

export const factSchema = z.discriminatedUnion('type', [
  variant('home.created'), variant('ledger.migrated'), variant('workspace.added'), variant('workspace.removed'),
  variant('level.changed'), variant('run.requested'), variant('run.started'), variant('run.cancel-requested'), variant('run.interrupted'), variant('run.ended'), variant('run.seen'),
  variant('step.started'), variant('step.finished'), variant('step.failed'), variant('step.skipped'),
  variant('tool.called'), variant('tool.answered'),
  variant('sandbox.opened'), variant('sandbox.closed'), variant('sandbox.reaped'), variant('dependencies.prepared'),
  variant('artifact.written'), variant('decision.made'),
  variant('model.asked'), variant('model.answered'), variant('model.fell-back'),
  variant('spend.reserved'), variant('spend.refused'), variant('spend.settled'),
  variant('feed.observed'), variant('event.linked'), variant('event.unlinked'), variant('feed.published'), variant('feed.switched'), variant('slot.closed'),
  variant('review.given'), variant('review.withdrawn'), variant('delivery.pushed'), variant('delivery.opened'), variant('pull.observed'), variant('pull.fault'), variant('change.settled'),
  variant('canary.ticked'), variant('canary.ended'), variant('delivery.merging'), variant('delivery.merged'), variant('delivery.reverted'),
  variant('task.attempted'), variant('task.marked'), variant('task.written'), variant('task.removed'),
]);

/** The run a fact belongs to, if any. */
export function runOf(fact: NewFact): string | null {
  return 'runId' in fact.body ? (fact.body.runId ?? null) : null;
}
