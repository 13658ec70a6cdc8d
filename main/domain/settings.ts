import * as z from 'zod';
import { levelSchema } from './words.ts';

/** Everything a person may set. Frozen at the start of a run and recorded by digest. */
export const settingsSchema = z.strictObject({
  level: levelSchema.default('L1'),
  provider: z.literal('builtin').default('builtin').describe('Who writes the code. `builtin` needs no model and no network.'),
  run: z
    .strictObject({
      /** Wall clock of a whole run. */
      timeoutMinutes: z.number().positive().max(240).default(20),
      /** No check may take longer, whatever its kind allows. */
      checkTimeoutSeconds: z.number().positive().max(3600).default(300),
      /** Largest repository, in bytes of files at the commit, that a run takes on. */
      maxTreeBytes: z.int().positive().default(400 * 1024 * 1024),
      maxTreeFiles: z.int().positive().default(100_000),
    })
    .prefault({}),
  theme: z.enum(['system', 'light', 'dark']).default('system'),
});
export type Settings = z.infer<typeof settingsSchema>;

export const defaultSettings: Settings = settingsSchema.parse({});
