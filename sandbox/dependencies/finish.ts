import * as z from 'zod';
import type { ExecOutcome } from '../../agents/workspace.ts';
import { workRoot } from '../container-spec.ts';
import type { InsideRequest } from '../exec.ts';
import type { Outcome } from '../fault.ts';
import { fail, ok, printable } from '../fault.ts';
import { parseJson } from '../json.ts';
import type { InstallPlan } from './install-plan.ts';
import { cacheFolder, cargoFolder, completeMark, goFolder, installTree, pythonFolder } from './install-request.ts';

/**
 * Runs as `python3 - CACHE TREE PYTHON GO CARGO MARK LOOK FILE…` when the proxy is gone. Takes away what only the installation
 * needed; the manifests go too: a package of the repository that somebody finds here instead of in the tree must be
 * missing, not out of date. Says what of the installed packages wants to run a script, and which of Python's packages
 * need another that nobody pinned: nothing of a package is run or imported to tell. Marks the store complete at the end.
 */
const finisher = String.raw`
import json, os, shutil, subprocess, sys

cache, tree, python, go, cargo, mark, look, *given = sys.argv[1:]

def scripted():
    found = set()
    for folder, inner, _ in os.walk(tree):
        if os.path.basename(folder) != "node_modules":
            continue
        for name in inner:
            inside = os.listdir(os.path.join(folder, name)) if name.startswith("@") else [""]
            found.update(filter(None, (wants(os.path.join(folder, name, part), os.path.join(name, part).rstrip("/")) for part in inside)))
    return sorted(found)[:20]

def wants(place, name):
    try:
        with open(os.path.join(place, "package.json"), "rb") as manifest:
            scripts = json.loads(manifest.read(1 << 20)).get("scripts")
        if any(key in scripts for key in ("preinstall", "install", "postinstall")):
            return name[:214]
    except (OSError, ValueError, AttributeError, TypeError, RecursionError):
        pass
    return name[:214] if os.path.isfile(os.path.join(place, "binding.gyp")) else None

def unpinned():
    from importlib.metadata import distributions
    from packaging.requirements import InvalidRequirement, Requirement
    from packaging.utils import canonicalize_name
    there = {canonicalize_name(each.metadata["Name"] or ""): each for each in distributions(path=[python])}
    for name, each in sorted(there.items()):
        for line in each.requires or []:
            try:
                wanted = Requirement(line)
            except InvalidRequirement:
                continue
            if wanted.marker is not None and not wanted.marker.evaluate({"extra": ""}):
                continue
            other = there.get(canonicalize_name(wanted.name))
            if other is None:
                yield f"{name} needs {wanted.name}"
            elif not wanted.specifier.contains(other.version, prereleases=True):
                yield f"{name} needs {wanted.name} {wanted.specifier} and {other.version} is pinned"

shutil.rmtree(cache, ignore_errors=True)
for path in given:
    os.remove(os.path.join(tree, path))
if not any(os.path.isdir(place) for place in (python, go, cargo)):
    os.makedirs(os.path.join(tree, "node_modules"), exist_ok=True)
lacks = list(unpinned())[:5] if os.path.isdir(python) else []
answer = json.dumps({"scripted": scripted() if look == "look" else [], "unpinned": lacks})
if not lacks:
    subprocess.run(["/bin/sync"], check=True)
    open(mark, "x").close()
    subprocess.run(["/bin/sync"], check=True)
print(answer)
`;

const answerSchema = z.object({ scripted: z.array(z.string().max(214)).max(20), unpinned: z.array(z.string().max(2000)).max(5) });

export interface Finished {
  /** Packages that were found to want a script of theirs to be run. */
  readonly scripted: readonly string[];
}

export function finishRequest({ files, scripted }: InstallPlan): InsideRequest {
  const places = [cacheFolder, installTree, pythonFolder, goFolder, cargoFolder, completeMark].map((name) => `${workRoot}/${name}`);
  return {
    argv: ['/usr/bin/python3', '-I', '-c', finisher, ...places, scripted === null ? 'look' : 'known', ...files.map(({ path }) => path)],
    cwd: workRoot,
    timeoutMs: 60_000,
    outputLimitBytes: 64 * 1024,
  };
}

export function finishAnswer({ exitCode, stdout, stderr }: ExecOutcome): Outcome<Finished> {
  const said = answerSchema.safeParse(parseJson(stdout));
  if (exitCode !== 0 || !said.success) return fail('dependencies_not_installed', `What was installed could not be completed: ${printable(stderr) || `it ended with ${exitCode}`}`, 'Start the run again.');
  const { unpinned, scripted } = said.data;
  if (unpinned.length === 0) return ok({ scripted: scripted.map((name) => printable(Buffer.from(name))) });
  const named = unpinned.map((line) => printable(Buffer.from(line), 100)).join('; ');
  return fail('dependencies_not_installed', `The requirements do not pin all that they need: ${named}.`, 'Pin those as well, e.g. by `pip freeze` or `pip-compile`.');
}
