import type { DependencyRequest } from '../../agents/workspace.ts';
import { workRoot } from '../container-spec.ts';
import type { InsideRequest } from '../exec.ts';
import { cratesIndexOf, cratesPlaces } from './allowed-places.ts';
import { cratesName } from './cargo-lockfile.ts';
import { cargoFolder, throughProxy } from './install-request.ts';

/**
 * Runs as `python3 - LIST HOME ARGUMENT…`: has cargo put the crates side by side into HOME/vendor, and then looks itself
 * that these are the listed ones with the listed checksums. One that cargo found it needs and Cargo.lock does not name
 * is taken away again. The settings in HOME lead cargo to that folder, wherever it is mounted.
 */
const fetcher = String.raw`
import json, os, shutil, subprocess, sys

listed, home, *arguments = sys.argv[1:]
with open(listed, "rb") as file:
    wanted = json.load(file)

vendor = os.path.join(home, "vendor")
done = subprocess.run(["/usr/bin/cargo", *arguments, "vendor", "--quiet", "--versioned-dirs", "--respect-source-config", vendor], stdin=subprocess.DEVNULL, stdout=subprocess.DEVNULL)
if done.returncode != 0:
    sys.exit(1)
os.makedirs(vendor, exist_ok=True)
for name in os.listdir(vendor):
    if name not in wanted:
        shutil.rmtree(os.path.join(vendor, name))
for name, checksum in wanted.items():
    try:
        with open(os.path.join(vendor, name, ".cargo-checksum.json"), "rb") as file:
            found = json.load(file).get("package")
    except FileNotFoundError:
        sys.exit(f"{name} did not come")
    if found != checksum:
        sys.exit(f"{name} has another checksum than Cargo.lock says")
shutil.rmtree(os.path.join(home, "registry"), ignore_errors=True)
with open(os.path.join(home, "config.toml"), "x") as settings:
    settings.write('[source.crates-io]\nreplace-with = "prepared"\n\n[source.prepared]\ndirectory = "' + os.path.basename(home) + '/vendor"\n')
`;

/** cargo as Touchline runs it: it fetches and unpacks; no build script and no macro of a crate runs. */
export function cargoInstallRequest(request: DependencyRequest, timeoutMs: number): InsideRequest {
  const index = cratesIndexOf(request.egress);
  const instead = index === cratesPlaces.index ? [] : ['--config=source.crates-io.replace-with="allowed"', `--config=source.allowed.registry="sparse+${index}"`];
  const home = `${workRoot}/${cargoFolder}`;
  return throughProxy(request, ['/usr/bin/python3', '-I', '-S', '-c', fetcher, cratesName, home, ...instead], {
    CARGO_HOME: home, CARGO_NET_RETRY: '1', CARGO_HTTP_TIMEOUT: '20', CARGO_TERM_COLOR: 'never', CARGO_TERM_PROGRESS_WHEN: 'never',
  }, timeoutMs);
}
