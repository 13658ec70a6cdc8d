import { describe, expect, it } from 'vitest';
import { readBlastPicture } from '../../main/app/blast-picture.ts';
import { blastRadiusArtifactSchema, type BlastRadiusArtifact } from '../../main/domain/artifacts/blast-radius.ts';
import { sha256Of } from '../support/facts.ts';

const artifact: BlastRadiusArtifact = blastRadiusArtifactSchema.parse({
  patchSha256: sha256Of('patch'), value: 0.3, parts: [{ name: 'reach', value: 0.3, why: '2 modules use it' }],
  graph: { modules: 3, imports: 2, notRead: 0, leadNowhere: 1, computed: 0, historyRead: true }, testsReaching: 1,
  picture: {
    nodes: [{ path: 'src/a.ts', ring: 0, kind: 'changed' }, { path: 'src/b.ts', ring: 1, kind: 'dependent' }, { path: 'test/b.test.ts', ring: 2, kind: 'test' }],
    edges: [['src/b.ts', 'src/a.ts'], ['test/b.test.ts', 'src/b.ts'], ['src/gone.ts', 'src/a.ts']], leftOut: 4,
  },
});
const read = (value: unknown): ReturnType<typeof readBlastPicture> => readBlastPicture(Buffer.from(JSON.stringify(value)));

describe('the picture of a blast radius', () => {
  it('is what the run measured, and never points outside itself', () => {
    const { picture, graph, value, parts } = artifact;
    expect(read(artifact)).toEqual({ value, parts, graph, testsReaching: 1, nodes: picture.nodes, edges: picture.edges.slice(0, 2), leftOut: 4 });
  });

  it('is none where there is none that can be read', () => {
    for (const value of [null, [], {}, { ...artifact, value: 2 }, { ...artifact, picture: { ...artifact.picture, nodes: [{ path: 'a', ring: 7, kind: 'changed' }] } }]) expect(read(value)).toBeNull();
    expect(readBlastPicture(Buffer.from('{"value":'))).toBeNull();
  });
});
