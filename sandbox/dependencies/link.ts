import type { ExecOutcome } from '../../agents/workspace.ts';
import { workRoot } from '../container-spec.ts';
import type { InsideRequest } from '../exec.ts';
import type { Outcome } from '../fault.ts';
import { fail, ok, printable } from '../fault.ts';
import { cachePlace } from './cache-volumes.ts';
import { completeMark, installTree, pythonFolder } from './install-request.ts';

/**
 * Runs inside the container as the agent's user: `python3 - CACHE PYTHON MARK TREE`. For every node_modules of the cache
 * it makes a real folder in the tree that holds one link a package. A link between the repository's own packages, one
 * in `.bin`, and one into pnpm's own folder of packages, is made again as it is: it has to lead into this tree. What the
 * repository brings itself is left alone. Python's packages are seen by the Python of a virtual environment, which is
 * a folder with one file and two links: `.venv`.
 */
const linker = String.raw`
import os, shutil, sys

cache, python, mark, tree = sys.argv[1:]
if not os.path.isfile(mark):
    sys.exit("the cache is not complete")

def link(source, target):
    os.makedirs(target, exist_ok=True)
    for entry in os.scandir(source):
        if entry.name.startswith(".") and entry.name not in (".bin", ".pnpm", ".package-lock.json"):
            continue
        place = os.path.join(target, entry.name)
        if os.path.lexists(place) and not (entry.name.startswith("@") and os.path.isdir(place)):
            continue
        if entry.is_symlink():
            os.symlink(os.readlink(entry.path), place)
        elif entry.name == ".bin" or (entry.name.startswith("@") and entry.is_dir()):
            link(entry.path, place)
        elif entry.is_dir():
            os.symlink(entry.path, place)
        else:
            shutil.copy(entry.path, place)

for folder, inner, _ in os.walk(cache):
    if "node_modules" in inner:
        inner.remove("node_modules")
        above = os.path.normpath(os.path.join(tree, os.path.relpath(folder, cache)))
        if os.path.isdir(above):
            link(os.path.join(folder, "node_modules"), os.path.join(above, "node_modules"))

if os.path.isdir(python):
    place = os.path.join(tree, ".venv")
    version = "python%d.%d" % sys.version_info[:2]
    os.makedirs(os.path.join(place, "bin"))
    os.makedirs(os.path.join(place, "lib", version))
    os.symlink("/usr/bin/python3", os.path.join(place, "bin", "python3"))
    os.symlink(python, os.path.join(place, "lib", version, "site-packages"))
    with open(os.path.join(place, "pyvenv.cfg"), "x") as settings:
        settings.write("home = /usr/bin\ninclude-system-site-packages = true\n")
`;

export function linkRequest(tree: string, key: string, folder: string): Outcome<InsideRequest> {
  const parts = folder === '' ? [] : folder.split('/');
  if (parts.some((part) => part === '' || part === '.' || part === '..' || part.includes('\0'))) {
    return fail('link_request_invalid', `Not a folder inside a tree: ${printable(Buffer.from(folder))}`, 'Use a relative path with "/" between parts.');
  }
  const place = cachePlace(key);
  return ok({
    argv: ['/usr/bin/python3', '-I', '-S', '-c', linker, `${place}/${installTree}`, `${place}/${pythonFolder}`, `${place}/${completeMark}`, [workRoot, tree, ...parts].join('/')],
    timeoutMs: 60_000,
    outputLimitBytes: 4096,
  });
}

export function linkAnswer(outcome: ExecOutcome): Outcome<void> {
  if (outcome.exitCode === 0) return ok(undefined);
  const reason = outcome.killedBy ?? (printable(outcome.stderr) || `the linker ended with ${outcome.exitCode}`);
  return fail('dependencies_not_linked', `The prepared dependencies could not be put beside the sources (${reason}).`, 'Start the run again; they are prepared anew where they are not complete.');
}
