import * as z from 'zod';
import { sourceIdSchema } from '../../domain/connector.ts';
import { faultSchema } from './recorded-fault.ts';

/** A path below the recording's folder, with forward slashes, that can lead nowhere else. */
const recordedPathSchema = z.string().min(1).max(1000).refine(isInnerPath, 'is not a path below the recording');

/** One thing a source published, as `index.json` lists it. Other keys, such as the commit it came from, are allowed. */
export const entrySchema = z.looseObject({
  source: sourceIdSchema,
  publishedAt: z.iso.datetime({ offset: true }),
  files: z.array(recordedPathSchema).max(50).default([]),
  /** What the server declared of a file, where it did. */
  contentTypes: z.record(z.string(), z.string().max(200)).default({}),
  /** Of all its files together, where whoever recorded it counted them. */
  bytes: z.int().nonnegative().optional(),
  /** From then on the source fails, until it publishes again. */
  fault: faultSchema.optional(),
});
export type Entry = z.infer<typeof entrySchema>;

export const indexSchema = z.array(entrySchema);

function isInnerPath(path: string): boolean {
  const names = path.split('/');
  return !/[\\\0:]/.test(path) && names.every((name) => name !== '' && name !== '.' && name !== '..');
}
