import type { BlastPicture } from '../../preload/review-api.ts';
import { blastRadiusArtifactSchema } from '../domain/artifacts/blast-radius.ts';

/**
 * Reads `blast_radius.json` for the window: what can't be read is no picture. The figure that policy judged is in the
 * decision's own inputs.
 */
export function readBlastPicture(bytes: Uint8Array): BlastPicture | null {
  const parsed = blastRadiusArtifactSchema.safeParse(jsonOf(bytes));
  if (!parsed.success) return null;
  const { patchSha256: _judged, picture, ...measured } = parsed.data;
  const known = new Set(picture.nodes.map((node) => node.path));
  return { ...measured, ...picture, edges: picture.edges.filter(([from, to]) => known.has(from) && known.has(to)) };
}

function jsonOf(bytes: Uint8Array): unknown {
  try {
    return JSON.parse(Buffer.from(bytes).toString('utf8'));
  } catch {
    // Half a file or another format: there is no picture, and the artifact itself can still be opened as text.
    return null;
  }
}
