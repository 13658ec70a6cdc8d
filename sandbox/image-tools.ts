import * as z from 'zod';
import type { ExecOutcome, ExecRequest, Result, SandboxReport } from '../agents/workspace.ts';
import type { Outcome } from './fault.ts';
import { fail, ok, printable } from './fault.ts';
import { parseJson } from './json.ts';

const look = String.raw`
import json, os, pkgutil, sys

programs = set()
for folder in os.environ["PATH"].split(":"):
    try:
        programs.update(entry.name for entry in os.scandir(folder) if entry.is_file() and os.access(entry.path, os.X_OK))
    except OSError:
        pass
modules = {found.name for found in pkgutil.iter_modules()} | set(sys.builtin_module_names) | set(sys.stdlib_module_names)
print(json.dumps({"programs": sorted(programs), "pythonModules": sorted(modules)}))
`;

const seen = z.object({ programs: z.array(z.string()), pythonModules: z.array(z.string()) });

/** Asks an image what it has: the programs on its PATH, and what its Python can import. Nothing of a repository is in there yet. */
export async function imageTools(run: (request: ExecRequest) => Promise<Result<ExecOutcome>>): Promise<Outcome<SandboxReport['tools']>> {
  const ran = await run({ argv: ['/usr/bin/python3', '-I', '-c', look], timeoutMs: 10_000, outputLimitBytes: 1024 * 1024 });
  if (!ran.ok) return ran;
  const tools = seen.safeParse(parseJson(ran.value.stdout));
  if (tools.success) return ok(tools.data);
  return fail('image_not_read', `What the sandbox image has could not be told: ${printable(ran.value.stderr) || 'it gave no answer'}`, 'Run "npm run setup" to make the sandbox image anew.');
}
