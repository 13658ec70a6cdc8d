import type { DependencyRequest } from '../../agents/workspace.ts';
import { workRoot } from '../container-spec.ts';
import type { InsideRequest } from '../exec.ts';
import { goProxyOf } from './allowed-places.ts';
import { modulesName } from './go-sum.ts';
import { goFolder, throughProxy } from './install-request.ts';

/**
 * Runs as `python3 - LIST CACHE`, in a folder with a go.mod of ours and the repository's go.sum, which Go compares all
 * with. `go mod download` fetches whole modules, `go list -m` the go.mod of the others; a go.sum may name some that are
 * long gone, which Go only minds where it reads all of them. The archives go when they are unpacked: Go does not look
 * at them again.
 */
const fetcher = String.raw`
import json, os, subprocess, sys
from concurrent.futures import ThreadPoolExecutor

listed, cache = sys.argv[1:]
with open(listed, "rb") as file:
    wanted = json.load(file)

def parts(modules):
    return [modules[at:at + 100] for at in range(0, len(modules), 100)]

def run(*argv):
    return subprocess.run(argv, stdin=subprocess.DEVNULL, stdout=subprocess.DEVNULL, stderr=subprocess.PIPE)

def demand(done):
    if done.returncode != 0:
        sys.stderr.buffer.write(done.stderr)
        sys.exit(1)

def look(modules):
    done = run("/usr/bin/go", "list", "-m", "--", *modules)
    if done.returncode == 0 or len(modules) == 1:
        return [done]
    return [answer for module in modules for answer in look([module])]

def is_gone(done):
    return b"404 Not Found" in done.stderr or b"410 Gone" in done.stderr

os.makedirs(cache, exist_ok=True)
for modules in parts(wanted["sources"]):
    demand(run("/usr/bin/go", "mod", "download", "--", *modules))
with ThreadPoolExecutor(4) as pool:
    for answers in pool.map(look, parts(wanted["manifests"])):
        for done in answers:
            if wanted["everyManifest"] or not is_gone(done):
                demand(done)
for folder, _, names in os.walk(os.path.join(cache, "cache", "download")):
    for name in names:
        if name.endswith((".zip", ".lock")):
            os.remove(os.path.join(folder, name))
`;

/**
 * Go as Touchline runs it: one proxy and no version control, the checksums of go.sum and no other authority, the
 * toolchain that is there. Fetching runs nothing of a module.
 */
export function goInstallRequest(request: DependencyRequest, timeoutMs: number): InsideRequest {
  const cache = `${workRoot}/${goFolder}`;
  return throughProxy(request, ['/usr/bin/python3', '-I', '-S', '-c', fetcher, modulesName, cache], {
    GOPROXY: goProxyOf(request.egress), GOSUMDB: 'off', GOVCS: '*:off', GOFLAGS: '-mod=readonly', GOTOOLCHAIN: 'local', GOENV: 'off', GOWORK: 'off', GOAUTH: 'off',
    GOMODCACHE: cache, GOPATH: '/tmp/go', GOCACHE: '/tmp/go-build', CGO_ENABLED: '0',
  }, timeoutMs);
}
