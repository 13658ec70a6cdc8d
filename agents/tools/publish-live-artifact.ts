import * as z from 'zod';
import { defineTool, unavailable } from './define.ts';

export const publishArtifactInput = z.strictObject({
  artifact: z.enum(['live-feed.json', 'event.json']),
  eventId: z.string().min(1).max(200).nullable(),
  sha256: z.string().regex(/^[0-9a-f]{64}$/).describe('The artifact to publish, already stored by this run.'),
});
export const publishArtifactOutput = z.strictObject({ published: z.boolean(), previous: z.string().nullable() });

export const publishLiveArtifact = defineTool({
  name: 'publish_live_artifact',
  description: 'Publishes a checked feed artifact of this run, whole or not at all.',
  input: publishArtifactInput,
  output: publishArtifactOutput,
  run: async () => unavailable('publish_live_artifact'),
});
