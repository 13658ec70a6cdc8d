import * as z from 'zod';
import type { Api } from '../../preload/api.ts';
import { callIdSchema, runIdSchema, workspaceIdSchema } from '../domain/ids.ts';
import { capsSchema, modelSettingsSchema, providerIdSchema, settingsSchema } from '../domain/settings.ts';

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
} as const satisfies Record<Exclude<keyof Api, 'onChange'>, z.ZodType>;

export type CallName = keyof typeof callArguments;
