import * as z from 'zod';

const place = z.string().min(1).max(4096).refine((path) => !path.includes('\0'), 'holds a NUL character');

/**
 * Where an engineering run looks for signals beside the repository's commit. Paths are absolute, or relative to the
 * repository's folder. They stand here and never in the repository, whose content may not point at the machine's files.
 */
export const signalSettingsSchema = z.strictObject({
  logs: z.array(place).max(20).default([]).describe('Error logs, JSON lines or plain text: paths or globs.'),
  /** Lines and files older than this are not looked at. */
  logDays: z.int().min(1).max(3650).default(14),
  advisories: place.nullable().default(null).describe('OSV advisories: a JSON file, JSON lines, or a folder of JSON files. https://ossf.github.io/osv-schema/'),
  latestVersions: place.nullable().default(null).describe('A JSON file like `{ "npm": { "name": "1.2.3" } }`.'),
  coverage: z.array(place).max(10).default([]).describe('Coverage reports beside those that are committed.'),
  /** Files of which a smaller share of the lines is covered are a gap. */
  coverageBelowPercent: z.number().min(0).max(100).default(60),
});
export type SignalSettings = z.infer<typeof signalSettingsSchema>;

export const defaultSignalSettings: SignalSettings = signalSettingsSchema.parse({});
