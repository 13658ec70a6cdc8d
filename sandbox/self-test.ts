import type { ExecOutcome, ExecRequest, Result, SandboxReport, Workspace } from '../agents/workspace.ts';
import { openCanary } from './canary.ts';
import type { Engine } from './engine.ts';
import { engineFacts } from './engine-facts.ts';
import { ok } from './fault.ts';
import { findImage } from './image.ts';
import { imageTools } from './image-tools.ts';
import { probeContainment } from './probe.ts';

/** What images have, by their ids: an image never changes, so it is asked once. */
export type KnownTools = Map<string, SandboxReport['tools']>;

/** Opens a workspace as a run would, measures it from the inside, and says what this engine leaves to be desired. */
export async function selfTest(engine: Engine, imageTag: string, open: () => Promise<Result<Workspace>>, known: KnownTools): Promise<Result<SandboxReport>> {
  const canary = await openCanary();
  if (!canary.ok) return canary;
  try {
    const [image, facts, opened] = await Promise.all([findImage(engine, imageTag), engineFacts(engine), open()]);
    if (!opened.ok) return opened;
    const run = (request: ExecRequest): Promise<Result<ExecOutcome>> => opened.value.exec(request);
    const [probes, tools] = await Promise.all([probeContainment(run, canary.value), toolsIn(image, known, run)]);
    const closed = await opened.value.close();
    if (!image.ok) return image;
    if (!facts.ok) return facts;
    if (!probes.ok) return probes;
    if (!tools.ok) return tools;
    const { version, apiVersion, runtime, warnings } = facts.value;
    return ok({
      engine: { version, apiVersion, runtime },
      image: { tag: imageTag, id: image.value },
      probes: probes.value,
      tools: tools.value,
      warnings: closed.ok ? warnings : [...warnings, closed.error.message],
    });
  } finally {
    canary.value.close();
  }
}

async function toolsIn(image: Result<string>, known: KnownTools, run: (request: ExecRequest) => Promise<Result<ExecOutcome>>): Promise<Result<SandboxReport['tools']>> {
  if (!image.ok) return image;
  const before = known.get(image.value);
  if (before !== undefined) return ok(before);
  const tools = await imageTools(run);
  if (tools.ok) known.set(image.value, tools.value);
  return tools;
}
