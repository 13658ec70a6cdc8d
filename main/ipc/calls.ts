import * as z from 'zod';
import type { Api } from '../../preload/api.ts';
import { taskMarkSchema } from '../domain/delivery-facts.ts';
import { eventRecordSchema } from '../domain/event-data.ts';
import { revisesSchema } from '../domain/facts.ts';
import { callIdSchema, runIdSchema, sha256Schema, workspaceIdSchema } from '../domain/ids.ts';
import { capsSchema, deliverySettingsSchema, modelSettingsSchema, providerIdSchema, settingsSchema } from '../domain/settings.ts';
import { levelSchema } from '../domain/words.ts';

const eventIdSchema = eventRecordSchema.shape.id;
const replayControlSchema = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.enum(['play', 'pause', 'restart', 'close']) }),
  z.strictObject({ kind: z.literal('speed'), speed: z.number().min(0).max(1_000_000) }),
  z.strictObject({ kind: z.literal('seek'), to: z.int().min(0).max(10_000_000) }),
]);

/** The arguments of every call, as a list. A call that is not a key here does not exist. */
export const callArguments = {
  facts: z.tuple([]),
  doctor: z.tuple([]),
  inbox: z.tuple([]),
  dismiss: z.tuple([z.string().min(1).max(200)]),
  workspaces: z.tuple([]),
  chooseWorkspace: z.tuple([]),
  addWorkspace: z.tuple([z.string().min(1).max(4096)]),
  removeWorkspace: z.tuple([workspaceIdSchema]),
  dryRun: z.tuple([workspaceIdSchema, z.string().min(1).max(100), z.string().min(1).max(4000).nullable()]),
  cancel: z.tuple([runIdSchema]),
  runs: z.tuple([z.int().min(1).max(1000), z.string().max(100).nullable()]),
  run: z.tuple([runIdSchema]),
  patchFiles: z.tuple([runIdSchema]),
  artifactText: z.tuple([runIdSchema, z.string().min(1).max(200)]),
  callText: z.tuple([runIdSchema, callIdSchema]),
  modelCallText: z.tuple([runIdSchema, callIdSchema]),
  models: z.tuple([]),
  saveModels: z.tuple([z.strictObject({ provider: settingsSchema.shape.provider, models: modelSettingsSchema, caps: capsSchema })]),
  testProvider: z.tuple([providerIdSchema]),
  enterKey: z.tuple([providerIdSchema]),
  forgetKey: z.tuple([providerIdSchema]),
  pullModel: z.tuple([providerIdSchema, z.string().min(1).max(200)]),
  cancelPull: z.tuple([providerIdSchema, z.string().min(1).max(200)]),
  spend: z.tuple([]),
  verify: z.tuple([]),
  setTheme: z.tuple([z.enum(['system', 'light', 'dark'])]),
  theme: z.tuple([]),
  level: z.tuple([]),
  setLevel: z.tuple([levelSchema]),
  feedPage: z.tuple([workspaceIdSchema]),
  feedEvent: z.tuple([workspaceIdSchema, eventIdSchema, sha256Schema.nullable()]),
  feedVersions: z.tuple([workspaceIdSchema, z.int().min(1).max(500)]),
  feedVersion: z.tuple([workspaceIdSchema, sha256Schema]),
  tickFeed: z.tuple([workspaceIdSchema, z.string().min(1).max(100)]),
  switchFeed: z.tuple([workspaceIdSchema, z.boolean()]),
  replay: z.tuple([]),
  openReplay: z.tuple([workspaceIdSchema, z.string().min(1).max(4096).nullable()]),
  chooseReplayFolder: z.tuple([]),
  controlReplay: z.tuple([replayControlSchema]),
  replayEvent: z.tuple([eventIdSchema, sha256Schema.nullable()]),
  replayVersion: z.tuple([sha256Schema]),
  runLive: z.tuple([workspaceIdSchema, z.string().min(1).max(100), z.string().min(1).max(4000).nullable()]),
  hunks: z.tuple([runIdSchema]),
  blastRadius: z.tuple([runIdSchema]),
  approve: z.tuple([runIdSchema, sha256Schema]),
  reject: z.tuple([runIdSchema, sha256Schema, z.string().max(2000)]),
  withdraw: z.tuple([runIdSchema]),
  revise: z.tuple([revisesSchema.omit({ root: true }), z.string().min(1).max(100)]),
  retryDelivery: z.tuple([runIdSchema]),
  deliveries: z.tuple([workspaceIdSchema.nullable()]),
  openPullRequest: z.tuple([runIdSchema]),
  autonomy: z.tuple([workspaceIdSchema]),
  deliverySettings: z.tuple([workspaceIdSchema]),
  saveDeliverySettings: z.tuple([workspaceIdSchema, deliverySettingsSchema]),
  enterToken: z.tuple([workspaceIdSchema]),
  forgetToken: z.tuple([workspaceIdSchema]),
  checkAccess: z.tuple([workspaceIdSchema]),
  cancelCheckAccess: z.tuple([workspaceIdSchema]),
  tasks: z.tuple([workspaceIdSchema]),
  markTask: z.tuple([workspaceIdSchema, sha256Schema, taskMarkSchema.nullable(), z.string().min(1).max(120), z.string().max(500)]),
  writeTask: z.tuple([workspaceIdSchema, z.string().min(1).max(4000)]),
  removeTask: z.tuple([workspaceIdSchema, sha256Schema]),
} as const satisfies Record<Exclude<keyof Api, 'onChange'>, z.ZodType>;

export type CallName = keyof typeof callArguments;
