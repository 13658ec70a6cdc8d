import * as z from 'zod';
import { sha256Schema } from '../ids.ts';
import { repoPathSchema } from '../task.ts';

export const mostPictureNodes = 60;

/** A small picture of what a change reaches. */
export const blastPictureSchema = z.strictObject({
  nodes: z.array(z.strictObject({
    path: repoPathSchema,
    ring: z.union([z.literal(0), z.literal(1), z.literal(2)]).describe('0 changed, 1 uses what changed, 2 uses that in turn.'),
    kind: z.enum(['changed', 'dependent', 'entry', 'test']),
  })).max(mostPictureNodes),
  edges: z.array(z.tuple([repoPathSchema, repoPathSchema])).max(400).describe('From a file to one it uses, directly or, where what lies between is not shown, through others.'),
  leftOut: z.int().nonnegative().describe('Reached files that are not among the nodes.'),
});
export type BlastPicture = z.infer<typeof blastPictureSchema>;

/** `blast_radius.json`: how far a mistake in a change could reach, in parts, and how well that could be read. */
export const blastRadiusArtifactSchema = z.strictObject({
  patchSha256: sha256Schema,
  value: z.number().min(0).max(1),
  parts: z.array(z.strictObject({ name: z.string(), value: z.number().min(0).max(1), why: z.string() })),
  graph: z.strictObject({
    modules: z.int().nonnegative(),
    imports: z.int().nonnegative(),
    notRead: z.int().nonnegative().describe('Modules that could not be read: each counts as if it used what changed.'),
    leadNowhere: z.int().nonnegative().describe('Imports by path that lead to no file of the commit.'),
    computed: z.int().nonnegative().describe('Imports whose name is worked out as the program runs.'),
    historyRead: z.boolean().describe('False where the files that change together could not be told.'),
  }),
  testsReaching: z.int().nonnegative().describe('Test files that use what changed, directly or through others.'),
  picture: blastPictureSchema,
});
export type BlastRadiusArtifact = z.infer<typeof blastRadiusArtifactSchema>;
