import type { Result, SandboxReport, Workspace } from '../agents/workspace.ts';
import { openCanary } from './canary.ts';
import type { Engine } from './engine.ts';
import { engineFacts } from './engine-facts.ts';
import { ok } from './fault.ts';
import { findImage } from './image.ts';
import { imageTools } from './image-tools.ts';
import { probeContainment } from './probe.ts';

/** Opens a workspace as a run would, measures it from the inside, and says what this engine leaves to be desired. */
export async function selfTest(engine: Engine, imageTag: string, open: () => Promise<Result<Workspace>>): Promise<Result<SandboxReport>> {
  const canary = await openCanary();
  if (!canary.ok) return canary;
  try {
    const [image, facts, opened] = await Promise.all([findImage(engine, imageTag), engineFacts(engine), open()]);
    if (!opened.ok) return opened;
    const probes = await probeContainment((request) => opened.value.exec(request), canary.value);
    const tools = await imageTools((request) => opened.value.exec(request));
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
