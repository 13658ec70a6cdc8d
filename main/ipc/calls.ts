import * as z from 'zod';
import type { Api } from '../../preload/api.ts';
import { callIdSchema, runIdSchema, workspaceIdSchema } from '../domain/ids.ts';

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
  dryRun: z.tuple([workspaceIdSchema, z.string().min(1).max(100)]),
  cancel: z.tuple([runIdSchema]),
  runs: z.tuple([z.int().min(1).max(1000), z.string().max(100).nullable()]),
  run: z.tuple([runIdSchema]),
  patchFiles: z.tuple([runIdSchema]),
  artifactText: z.tuple([runIdSchema, z.string().min(1).max(200)]),
  callText: z.tuple([runIdSchema, callIdSchema]),
  verify: z.tuple([]),
  setTheme: z.tuple([z.enum(['system', 'light', 'dark'])]),
  theme: z.tuple([]),
} as const satisfies Record<Exclude<keyof Api, 'onChange'>, z.ZodType>;

export type CallName = keyof typeof callArguments;
