import * as z from 'zod';
import type { Engine } from './engine.ts';
import type { Outcome } from './fault.ts';
import { fail, ok } from './fault.ts';

const versionAnswer = z.object({
  Version: z.string(),
  ApiVersion: z.string(),
  Components: z.array(z.object({ Name: z.string(), Version: z.string() })).default([]),
});

const infoAnswer = z.object({
  SecurityOptions: z.array(z.string()).nullable().default([]),
  MemoryLimit: z.boolean().default(true),
  SwapLimit: z.boolean().default(true),
  CpuCfsQuota: z.boolean().default(true),
  PidsLimit: z.boolean().default(true),
});

export interface EngineFacts {
  readonly version: string;
  readonly apiVersion: string;
  readonly runtime: string;
  /** What this engine leaves to be desired, in words. */
  readonly warnings: readonly string[];
}

/** Asks the engine what it is and what it can enforce. What it *does* enforce only a probe can tell. */
export async function engineFacts(engine: Engine): Promise<Outcome<EngineFacts>> {
  const [version, info] = await Promise.all([
    engine.quick((docker) => docker.version()),
    engine.quick<unknown>((docker) => docker.info()),
  ]);
  if (!version.ok) return version;
  if (!info.ok) return info;
  const said = z.object({ version: versionAnswer, info: infoAnswer }).safeParse({ version: version.value, info: info.value });
  if (!said.success) {
    return fail('docker_refused', 'This engine does not describe itself the way Docker does.', 'Use Docker Engine 20.10 or newer.');
  }
  const runc = said.data.version.Components.find((component) => component.Name === 'runc')?.Version;
  return ok({
    version: said.data.version.Version,
    apiVersion: said.data.version.ApiVersion,
    runtime: runc === undefined ? 'runc' : `runc ${runc}`,
    warnings: warningsOf(said.data.info, runc),
  });
}

/** The runtime from which the container breakouts of 2025 are mended (CVE-2025-31133, CVE-2025-52565, CVE-2025-52881). */
const mendedRuntime = [1, 2, 8] as const;

function warningsOf(info: z.infer<typeof infoAnswer>, runc: string | undefined): string[] {
  const has = (name: string): boolean => (info.SecurityOptions ?? []).some((option) => option.split(',').includes(`name=${name}`));
  const warnings: (readonly [boolean, string])[] = [
    [runc !== undefined && isBefore(runc, mendedRuntime), `runc ${runc ?? ''} is older than 1.2.8: known ways out of a container may be open. Update Docker.`],
    [!has('userns') && !has('rootless'), 'Docker runs containers with the user ids of this host. Rootless mode or "userns-remap" would blunt most ways out of a container.'],
    [!has('seccomp'), 'This engine cannot filter system calls.'],
    [!info.MemoryLimit || !info.SwapLimit, 'This kernel does not limit the memory or swap of containers.'],
    [!info.PidsLimit, 'This kernel does not limit the number of processes in containers.'],
    [!info.CpuCfsQuota, 'This kernel does not limit the processor time of containers.'],
  ];
  return warnings.flatMap(([applies, words]) => (applies ? [words] : []));
}

function isBefore(version: string, floor: readonly number[]): boolean {
  const parts = version.split(/[.+~-]/).map(Number);
  for (const [place, least] of floor.entries()) {
    const part = parts[place] ?? 0;
    if (part !== least) return part < least;
  }
  return false;
}
