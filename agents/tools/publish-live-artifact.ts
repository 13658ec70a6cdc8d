import * as z from 'zod';
import { defineTool, unavailable } from './define.ts';

const sha256 = z.string().regex(/^[0-9a-f]{64}$/);

export const publishArtifactInput = z.strictObject({
  feedSha256: sha256.describe('The feed to publish, already stored by this run.'),
  events: z.array(z.strictObject({ eventId: z.string().min(1).max(200), sha256 })).max(500).describe('Event files that are new or changed, already stored by this run.'),
});
export type PublishArtifactInput = z.infer<typeof publishArtifactInput>;

export const publishArtifactOutput = z.strictObject({
  published: z.boolean().describe('False: a dry run, or nothing in it is new.'),
  previous: z.string().nullable(),
  place: z.string().nullable(),
  files: z.int().nonnegative().describe('Files that were written.'),
});
export type PublishArtifactOutput = z.infer<typeof publishArtifactOutput>;

export const publishLiveArtifact = defineTool({
  name: 'publish_live_artifact',
  description: 'Publishes the checked feed of this run with its event files, whole or not at all. In a dry run it only says what would be published.',
  input: publishArtifactInput,
  output: publishArtifactOutput,
  run: async (input, operations, signal) => operations.publishArtifact?.(input, signal) ?? unavailable('publish_live_artifact'),
});
