import * as z from 'zod';
import { defineTool, unavailable } from './define.ts';

export const discoverSourcesInput = z.strictObject({
  sport: z.string().min(1).max(64),
  limit: z.int().min(1).max(50).default(20),
});
export const discoverSourcesOutput = z.strictObject({
  candidates: z.array(z.strictObject({ id: z.string(), name: z.string(), licence: z.string() })),
});

export const discoverCandidateSources = defineTool({
  name: 'discover_candidate_sources',
  description: 'Lists candidate data sources for a sport from the catalogues this run may read.',
  input: discoverSourcesInput,
  output: discoverSourcesOutput,
  run: async () => unavailable('discover_candidate_sources'),
});
